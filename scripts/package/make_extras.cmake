# Usage: cmake -DPROGRAM=crosscheck -DINTO=folder -DGZIP=gzip -P make_extras.cmake
file(REMOVE_RECURSE ${INTO})
file(MAKE_DIRECTORY ${INTO}/man)

function(run)
  execute_process(COMMAND ${ARGN} COMMAND_ERROR_IS_FATAL ANY)
endfunction()

run(${PROGRAM} completion bash OUTPUT_FILE ${INTO}/crosscheck.bash)
run(${PROGRAM} completion zsh OUTPUT_FILE ${INTO}/_crosscheck)
run(${PROGRAM} completion fish OUTPUT_FILE ${INTO}/crosscheck.fish)
run(${PROGRAM} manual --into ${INTO}/man)
if(GZIP)
  file(GLOB pages ${INTO}/man/*.1)
  run(${GZIP} -9n ${pages})
endif()
file(TOUCH ${INTO}/made)
