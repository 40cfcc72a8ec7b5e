import Answers
import Charts
import Cost
import CostPages
import Exact
import Inference
import Site
import Telling
import Workloads

/// Prints the fields of the form, filled with what it starts from.
struct FormHTML {
    let costs: Costs
    /// The values of the workload that the form starts from, by their keys.
    let values: [String: String]

    /// A number or a text.
    func input(_ name: String, _ label: String? = nil) -> HTML {
        guard let field = FormField(name, label ?? FormHTML.label(name), in: costs.book.options.names) else {
            return .empty
        }
        let value = values[name] ?? values[name + ".value"] ?? ""
        let usual = usual(of: field).map { " placeholder=\"\($0)\"" as HTML } ?? .empty
        let input: HTML = """
            <input id="\(field.id)" name="\(name)" value="\(value)"\(usual) \
            aria-describedby="\(field.id)-help">
            """
        return row(field, input, help: "\(field.help)\(range(name))", measured(field))
    }

    /// A list to choose from, each choice with the block that it opens.
    func select(
        _ name: String, _ label: String? = nil, _ choices: [FormChoice], follows: String? = nil
    ) -> HTML {
        guard let field = FormField(name, label ?? FormHTML.label(name), in: costs.book.options.names) else {
            return .empty
        }
        let chosen = values[name] ?? follows.flatMap { values[$0] } ?? ""
        let options = choices.map { choice -> HTML in
            let mark: HTML = !choice.value.isEmpty && choice.value == chosen ? " selected" : .empty
            let opens: HTML = choice.opens.map { " data-opens=\"\($0)\"" } ?? .empty
            return "<option value=\"\(choice.value)\"\(opens)\(mark)>\(choice.title)</option>\n"
        }
        let mark: HTML = follows.map { " data-follows=\"\($0)\"" } ?? .empty
        let select: HTML = """
            <select id="\(field.id)" name="\(name)"\(mark) aria-describedby="\(field.id)-help">
            \(options)</select>
            """
        return row(field, select, help: field.help)
    }

    /// Fields that are asked for where a choice opens them.
    func block(_ id: String, _ fields: [HTML]) -> HTML {
        "<div class=\"own-block\" data-block=\"\(id)\">\n\(fields)</div>\n"
    }

    /// Ways to say the same, of which one is taken.
    func ways(_ name: String, _ label: String, _ ways: [(opens: String, title: String)]) -> HTML {
        let radios = ways.enumerated().map { index, way -> HTML in
            let mark: HTML = index == 0 ? " checked" : .empty
            return """
                <label><input type="radio" name="~\(name)" data-opens="\(way.opens)"\(mark)> \(way.title)</label>

                """
        }
        return "<div class=\"own-ways\" role=\"radiogroup\" aria-label=\"\(label)\">\n\(radios)</div>\n"
    }

    /// An option with its fields, which may be left out of the comparison.
    func option(_ option: OptionID, _ fields: [HTML]) -> HTML {
        let name = "options.\(option.rawValue)"
        let isCompared = values.keys.contains { $0.hasPrefix(name + ".") }
        let mark: HTML = isCompared ? " checked" : .empty
        return """
            <fieldset class="own-option \(costs.book.options.faces.style(of: option).name)" data-option="\(name)">
            <legend><label><input type="checkbox" data-compares="\(name)"\(mark)> <span class="key"></span>\
            \(costs.book.options.words.title(option)) <span class="own-compared">\(FormWords.compared)</span></label></legend>
            <p class="own-problem" data-problem="\(name)" hidden></p>
            \(fields)</fieldset>

            """
    }

    /// Fields of one subject below a heading.
    func group(_ id: String, _ title: String, problemsOf name: String? = nil, _ fields: [HTML]) -> HTML {
        let problems: HTML =
            name.map { "<p class=\"own-problem\" data-problem=\"\($0)\" hidden></p>\n" } ?? .empty
        return """
            <section class="own-group" aria-labelledby="own-\(id)">
            <h2 id="own-\(id)">\(title)</h2>
            \(problems)\(fields)</section>

            """
    }
}

extension FormHTML {
    private static func label(_ name: String) -> String {
        let key = name.split(separator: ".").last.map(String.init) ?? name
        return FormWords.labels[key] ?? key
    }

    private func row(_ field: FormField, _ control: HTML, help: String, _ measured: HTML = .empty) -> HTML {
        """
        <div class="own-field">
        <label for="\(field.id)">\(field.label)</label>
        \(control)
        \(measured)<small id="\(field.id)-help">\(help)</small>
        </div>

        """
    }

    /// What holds where the field is left empty, as a number.
    private func usual(of field: FormField) -> String? {
        if !field.usual.isEmpty { return field.usual }
        guard field.name == "fte_usd_per_month" else { return nil }
        return costs.book.assumption(for: field.name)?.base.text
    }

    /// The box that says of a number that it is known; only what is otherwise varied has one.
    private func measured(_ field: FormField) -> HTML {
        guard assumption(behind: field.name) != nil else { return .empty }
        let mark: HTML = values[field.name + ".measured"] == "true" ? " checked" : .empty
        return """
            <label class="own-measured"><input type="checkbox"\(mark)>\
            <span class="hidden">\(field.label),</span> \(FormWords.measured)</label>

            """
    }

    private func range(_ name: String) -> String {
        guard let assumption = assumption(behind: name) else { return "" }
        let isFactor = assumption.scales.contains(name)
        return " " + FormWords.range(assumption.low.text, assumption.high.text, isFactor: isFactor) + "."
    }

    private func assumption(behind name: String) -> Assumption? {
        costs.book.assumption(for: name).flatMap { $0.low < $0.high ? $0 : nil }
    }
}
