#include "tool/manual.h"

#include <algorithm>
#include <ostream>

#include "report/wrap.h"
#include "support/text.h"

namespace crosscheck {
namespace {

struct Named {
  const char* name;
  const char* about;
};

constexpr const char* paragraphs[] = {
    "crosscheck reads what several sources wrote on one event, finds the claims that "
    "answer "
    "the same question, compares them, and says what they agree on, what has been "
    "overtaken, "
    "what conflicts, and what cannot be compared. Every finding shows the words of both "
    "sides with source and date, and says which fact would change the verdict. Nothing "
    "picks a winner, and nothing is sent anywhere.",
    "Articles are read from plain text, Markdown with front matter, HTML and JSON Lines, "
    "each "
    "also compressed with gzip or zstd, from folders, and from standard input. A folder "
    "may "
    "hold articles.json with the source and date of its files.",
};
constexpr Named statuses[] = {
    {"0", "no finding at or above --fail-on"},
    {"1", "such findings"},
    {"2", "a bad option or rule, or input that could not be read (the rest is reported)"},
    {"3", "nothing was checked: no article, or no claim in any"},
    {"4", "internal error or trouble with the machine"},
};
constexpr Named files[] = {
    {"crosscheck.yaml",
     "configuration, in the working directory or above: rules (paths, disable, and the "
     "severity of each), fail_on, baseline, suppressions, sources (name, aliases)"},
    {"articles.json", "source, date, title and address of the files of a folder"},
};
constexpr Named variables[] = {
    {"NO_COLOR", "where it is set, no color is used"},
    {"COLUMNS", "width of the report, instead of that of the terminal"},
    {"GITHUB_STEP_SUMMARY", "with -f github: the file that gets the Markdown report"},
};

/// Text of a paragraph or an example as roff sees it.
std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else if (c == '\'' || c == '`' || c == '^' || c == '~') {
      out += c == '\'' ? "\\(aq" : c == '`' ? "\\(ga" : c == '^' ? "\\(ha" : "\\(ti";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') ? "\\&" + out : out;
}

/// The text in lines that are no longer than roff's own should be.
std::string paragraph(const std::string& text) {
  std::string out;
  for (const std::string& line : wrapped(text, 70)) out += escaped(line) + "\n";
  return out;
}

/// "the rules" -> "The rules."
std::string sentence(std::string text) {
  if (text.empty()) return text;
  if (text.front() >= 'a' && text.front() <= 'z')
    text.front() = static_cast<char>(text.front() - 'a' + 'A');
  return text.ends_with('.') ? text : text + ".";
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

class ManualPage {
 public:
  ManualPage(const CommandHelp& command, const CommandHelp& program, std::ostream& out)
      : command_(command), program_(program), out_(out) {}

  void write(const ManualFacts& facts) {
    std::string name = page_name(command_);
    std::ranges::transform(name, name.begin(), [](char c) {
      return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
    });
    out_ << ".\\\" Made by crosscheck from its options. Do not edit.\n"
         << ".TH " << name << " 1 \"" << facts.date << "\" \"crosscheck " << facts.version
         << "\" \"User Commands\"\n";
    section("NAME");
    out_ << page_name(command_) << " \\- " << escaped(headline(summary())) << '\n';
    section("SYNOPSIS");
    write_synopses();
    section("DESCRIPTION");
    write_description();
    write_commands();
    write_options();
    write_examples();
    if (is_program()) {
      write_list("EXIT STATUS", statuses);
      write_list("FILES", files);
      write_list("ENVIRONMENT", variables);
    }
    write_see_also();
  }

 private:
  bool is_program() const { return &command_ == &program_; }

  /// Without a full stop, as `apropos` shows it.
  std::string summary() const {
    std::string text = command_.about;
    if (text.ends_with('.')) text.pop_back();
    return text;
  }

  void section(std::string_view heading) { out_ << ".SH " << heading << '\n'; }

  void write_synopses() {
    if (command_.commands.empty() || is_program()) return write_synopsis(command_);
    for (const CommandHelp& below : command_.commands) {
      if (&below != &command_.commands.front()) out_ << ".br\n";
      write_synopsis(below);
    }
  }

  void write_synopsis(const CommandHelp& command) {
    const std::string line = synopsis(command);
    out_ << bold(command.path) << escaped(line.substr(command.path.size())) << '\n';
  }

  void write_description() {
    if (is_program()) {
      for (const char* text : paragraphs) {
        if (text != paragraphs[0]) out_ << ".PP\n";
        out_ << paragraph(text);
      }
    } else {
      out_ << paragraph(sentence(command_.about));
    }
    for (const std::string& note : command_.notes) out_ << ".PP\n" << paragraph(note);
  }

  void write_commands() {
    if (command_.commands.empty()) return;
    section("COMMANDS");
    for (const CommandHelp& below : command_.commands) {
      out_ << ".TP\n"
           << (is_program() ? bold(page_name(below)) + "(1)" : bold(below.name)) << '\n'
           << paragraph(below.about);
    }
  }

  void write_options() {
    section("OPTIONS");
    for (const OptionHelp& option : command_.options) write_option(option);
    if (is_program()) return;
    for (const CommandHelp& below : command_.commands) {
      out_ << ".SS \"" << escaped(below.path) << "\"\n";
      for (const OptionHelp& option : below.options) write_option(option);
    }
  }

  void write_option(const OptionHelp& option) {
    out_ << ".TP\n";
    if (option.is_operand) {
      out_ << italic(option.names.front()) << (option.is_repeatable ? "..." : "") << '\n';
    } else {
      for (const std::string& name : option.names)
        out_ << (&name == &option.names.front() ? "" : ", ") << bold(name);
      if (!option.value.empty()) out_ << ' ' << italic(option.value);
      out_ << '\n';
    }
    out_ << paragraph(option.about);
    if (!option.values.empty() && option.value.find('|') == std::string::npos)
      out_ << ".br\nOne of:\n" << paragraph(joined(option.values, ", ") + ".");
    if (!option.standard.empty())
      out_ << ".br\nDefault: " << escaped(option.standard) << ".\n";
  }

  void write_examples() {
    if (command_.examples.empty()) return;
    section("EXAMPLES");
    out_ << ".nf\n";
    for (const std::string& line : command_.examples) out_ << escaped(line) << '\n';
    out_ << ".fi\n";
  }

  template <std::size_t size>
  void write_list(std::string_view heading, const Named (&list)[size]) {
    section(heading);
    for (const Named& one : list)
      out_ << ".TP\n" << bold(one.name) << '\n' << paragraph(one.about);
  }

  void write_see_also() {
    std::vector<std::string> names;
    if (!is_program()) names.push_back(program_.name);
    for (const CommandHelp& other : program_.commands) {
      if (&other != &command_) names.push_back(page_name(other));
    }
    std::ranges::sort(names);
    section("SEE ALSO");
    for (std::size_t i = 0; i < names.size(); ++i)
      out_ << bold(names[i]) << "(1)" << (i + 1 < names.size() ? ",\n" : "\n");
  }

  const CommandHelp& command_;
  const CommandHelp& program_;
  std::ostream& out_;
};

}  // namespace

std::string page_name(const CommandHelp& command) {
  std::string name = command.path;
  std::ranges::replace(name, ' ', '-');
  return name;
}

void write_manual(const CommandHelp& command, const CommandHelp& program,
                  const ManualFacts& facts, std::ostream& out) {
  ManualPage(command, program, out).write(facts);
}

}  // namespace crosscheck
