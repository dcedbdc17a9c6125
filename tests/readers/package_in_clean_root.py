"""The package of Debian: packed twice with the same bytes, looked at by dpkg and lintian,
installed into a bare Debian (debootstrap, with nothing beside what the package asks for), tried
there with every example of the help, and removed without a trace. Run by scripts/test --full.

Without root or debootstrap it is unpacked into an empty folder instead, and a line says so.
The mirror is that of the machine's own apt.

Usage: package_in_clean_root.py BUILD SOURCE_ROOT
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from examples_test import examples_in, statements

HOLDS = (
    "usr/bin/crosscheck", "usr/share/man/man1/crosscheck.1.gz",
    "usr/share/man/man1/crosscheck-verify.1.gz", "usr/share/man/man1/crosscheck-rules.1.gz",
    "usr/share/bash-completion/completions/crosscheck",
    "usr/share/zsh/vendor-completions/_crosscheck",
    "usr/share/fish/vendor_completions.d/crosscheck.fish",
    "usr/share/crosscheck/rules/conflict/value.yaml",
    "usr/share/doc/crosscheck/copyright", "usr/share/doc/crosscheck/changelog.gz",
    "usr/share/doc/crosscheck/examples/fixtures/two-death-tolls/articles/harbour-times.txt",
)
COMMANDS = ("verify", "check", "lint", "extract", "explain", "why-not", "report", "rules")


def run(*command, status=0, **more):
    ran = subprocess.run([str(word) for word in command], check=False, text=True,
                         stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **more)
    assert ran.returncode == status, f"{command}: status {ran.returncode}\n{ran.stdout}"
    return ran.stdout


def packed(build, folder):
    folder.mkdir()
    env = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    run("cpack", "--config", build / "CPackConfig.cmake", "-B", folder, cwd=build, env=env)
    [package] = folder.glob("*.deb")
    return package


def look_at(package, build, root, folder):
    """Fields and files; returns the packages that it depends on."""
    depends = run("dpkg-deb", "--field", package, "Depends").strip()
    names = [re.match(r"\S+", part)[0] for part in depends.split(", ")]
    for name in ("libc6", "libstdc++6"):
        assert name in names, depends
    assert any(name.startswith("libgumbo") for name in names), depends
    unpacked = folder / "unpacked"
    run("dpkg-deb", "--extract", package, unpacked)
    for path in HOLDS:
        assert (unpacked / path).is_file(), path
    for path in unpacked.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            for place in (build, root):
                assert str(place).encode() not in content, f"{path} knows where it was built"
    return names


def lint(package):
    if shutil.which("lintian") is None:
        print("SKIPPED: lintian (not installed; scripts/install --full)")
        return
    root = ["--allow-root"] if os.geteuid() == 0 else []
    told = run("lintian", *root, "--fail-on", "error", package)
    print(f"lintian: no errors, {len(told.splitlines())} lines\n{told}", end="")


def mirror():
    """Where this machine's apt has bookworm from."""
    sites = run("apt-get", "indextargets", "--format", "$(CODENAME) $(SITE)",
                "Created-By: Packages").split("\n")
    return next((line.split()[1] for line in sites if line.startswith("bookworm ")), None)


def bare_debian(folder, names):
    """A root with nothing but the base system and the packages named."""
    root = folder / "debian"
    site = mirror()
    assert site, "apt knows no bookworm"
    run("debootstrap", "--variant=minbase", "--include=" + ",".join(names), "bookworm", root, site)
    return root


def try_it(inside, environment, folder):
    """All examples of the help, in a fresh folder with the installed fixtures each."""
    count = 0
    for number, command in enumerate(("", *COMMANDS)):
        page = inside(f"crosscheck {command} --help", 0)
        place = f"{folder}/try{number}"
        inside(f"mkdir {place} && ln -s {environment}/examples/fixtures {place}/fixtures", 0)
        for line, status in statements(examples_in(page)):
            inside(f"cd {place} && {line}", status)
            count += 1
    return count


def in_clean_root(package, names, folder):
    root = bare_debian(folder, names)
    shutil.copy(package, root / "tmp/crosscheck.deb")

    def inside(line, status):
        return run("chroot", root, "/bin/sh", "-c", line, status=status,
                   env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "LC_ALL": "C.UTF-8"})

    inside("dpkg -i /tmp/crosscheck.deb", 0)
    count = try_it(inside, "/usr/share/doc/crosscheck", "/tmp")
    assert inside("dpkg --verify crosscheck", 0) == ""
    version = inside("crosscheck --version", 0)
    inside("dpkg --purge crosscheck", 0)
    left = [path for path in HOLDS if (root / path).exists()]
    assert not left, left
    print(f"bare Debian: installed, {count} examples ran, removed\n{version}", end="")


def in_empty_folder(folder):
    print("SKIPPED: bare Debian (needs root and debootstrap); unpacked into a folder instead")
    usr = folder / "unpacked/usr"

    def inside(line, status):
        return run("sh", "-c", line, status=status,
                   env={"PATH": f"{usr}/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"})

    count = try_it(inside, usr / "share/doc/crosscheck", folder)
    print(f"empty folder: {count} examples ran")


def main(build, root):
    build, root = Path(build).resolve(), Path(root).resolve()
    with tempfile.TemporaryDirectory(prefix="crosscheck-") as name:
        folder = Path(name)
        package = packed(build, folder / "first")
        again = packed(build, folder / "second")
        assert package.read_bytes() == again.read_bytes(), "packed twice, the bytes differ"
        names = look_at(package, build, root, folder)
        print(f"{package.name}: {package.stat().st_size:,} bytes, twice the same; needs "
              + ", ".join(names))
        lint(package)
        if os.geteuid() == 0 and shutil.which("debootstrap"):
            in_clean_root(package, names, folder)
        else:
            in_empty_folder(folder)


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2])
