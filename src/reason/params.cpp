#include "reason/params.h"

#include <algorithm>

namespace crosscheck {
namespace {

void put(const Param& param, Conditions& conditions) {
  for (Expr& expr : conditions.nodes) {
    if (expr.param != param.name) continue;
    expr.text = param.text;
    if (param.number) expr.number = *param.number;
  }
}

}  // namespace

ParamChange set_param(Rule& rule, std::string_view name, std::string_view value) {
  const auto found = std::ranges::find(rule.params, name, &Param::name);
  if (found == rule.params.end()) return ParamChange::unknown_name;
  const auto number = Decimal::parse(value);
  if (found->number && !number) return ParamChange::no_number;
  found->text = std::string(value);
  if (found->number) found->number = number;
  for (Role& role : rule.roles) put(*found, role.when);
  for (Conditions* part :
       {&rule.when, &rule.unless, &rule.check, &rule.message.nodes, &rule.ask.nodes}) {
    put(*found, *part);
  }
  return ParamChange::made;
}

}  // namespace crosscheck
