import Cost
package import Diagnostics
package import Exact
package import Fields
package import Inference

/// Turns a workload file into a scenario, and collects a located diagnostic for everything in it that is
/// not as the interface wants it.
///
/// Rows that the file names are looked up in the tables, on the file's own day or else on `asOf`.
package struct WorkloadDecoder {
    package let path: String
    package let tables: WorkloadTables
    package var asOf: CalendarDate
    /// Whether a day in the file gives way to `asOf`.
    package var isDayForced = false
    /// Whether the id was made of checked parts.
    package var isIDChecked = false
    package var diagnostics: [Diagnostic] = []
    package var places: [String: Range<Int>] = [:]
    package var inputs: [ScenarioInput] = []
    /// The traffic, once it is read: long prompts have prices of their own.
    package var workload: Workload?
    /// The throughput record that was measured with other requests, where the file allows for it.
    var otherShape: String?
    /// What the file says of how well its numbers are known.
    private var stated: [String: StatedEnds] = [:]
    /// Whether the file says how much comes in long prompts; else one list holds for all of them.
    var isLongPromptShareKnown = false

    package init(path: String, tables: WorkloadTables, asOf: CalendarDate) {
        self.path = path
        self.tables = tables
        self.asOf = asOf
    }

    /// The scenario; nil where it cannot be computed, for reasons that are among the diagnostics.
    package mutating func decode(_ value: LocatedValue) -> NamedScenario? {
        var forms = NumberForms(path: path, names: names)
        let written = value
        let value = forms.plain(written)
        stated = forms.stated
        diagnostics += forms.diagnostics
        var reader = FieldReader(value, what: "the scenario", path: path)
        let id = scenarioID(&reader)
        let title = reader.string("title")
        let description = reader.string("description")
        if let day = reader.date("as_of"), !isDayForced { asOf = day }
        let fte = fteUSDPerMonth(&reader)
        reader.require(
            "workload", help: "describe the traffic: tokens_per_day, input_share, tokens_per_request")
        workload = reader.value("workload").flatMap { readWorkload($0) }
        reader.require("options", help: optionsHelp)
        let options = reader.value("options").map { readOptions($0) }
        diagnostics += reader.finish()
        guard let id, let fte, let workload, let options, !hasErrors else { return nil }
        var scenario = Scenario(
            id: id, title: title ?? "", asOf: asOf.description, fteUSDPerMonth: fte, workload: workload,
            names: names,
            closed: options.closed, managedOpen: options.managedOpen, selfHosted: options.selfHosted,
            hybrid: options.hybrid)
        checkRules(of: scenario)
        checkEnds(of: scenario, forms.places)
        guard !hasErrors else { return nil }
        scenario.shareStaff(tables, stated)
        return NamedScenario(
            scenario: scenario, description: description, asOf: asOf, inputs: inputs, places: places,
            stated: stated, span: value.span, written: written, otherShape: otherShape)
    }

    /// What the options are called.
    var names: LanguageModelNames { tables.names }

    private var optionsHelp: String {
        let ids = names.ids.map { $0.rawValue }
        return "give one or more of \(ids.dropLast().joined(separator: ", ")) and \(ids.last ?? "")"
    }

    private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    private mutating func scenarioID(_ reader: inout FieldReader) -> String? {
        guard let id = reader.requiredString("id", help: "name it: letters, digits, '-' and '_'") else {
            return nil
        }
        if isIDChecked { return id }
        // A point ends the id in 'value:cost.<scenario>.<option>'.
        if isAddressPart(id), !id.utf8.contains(UInt8(ascii: ".")) { return id }
        reader.report(
            "cost-word", "'\(id)' cannot be a scenario's id", at: reader.value("id")?.span ?? reader.span,
            help: "it becomes part of an address: use letters, digits, '-' and '_'")
        return nil
    }

    /// The file's own figure, or the base value of the assumption that stands behind it.
    private mutating func fteUSDPerMonth(_ reader: inout FieldReader) -> Rational? {
        let key = "fte_usd_per_month"
        if reader.value(key) != nil { return number(key, &reader, in: "") }
        if let assumption = tables.assumption(for: key) {
            note(key, .number(assumption.base), from: .assumption(assumption.id), at: reader.span)
            return assumption.base
        }
        reader.report(
            "missing-key", "the scenario lacks the key '\(key)'", at: reader.span(of: key),
            help: "write what a loaded engineer costs a month, or add an assumption with 'inputs: [\(key)]'",
            missingKey: key)
        return nil
    }

    /// The rules of the core, at the places of the numbers that break them.
    private mutating func checkRules(of scenario: Scenario) {
        for problem in scenario.problems {
            diagnostics.append(
                Diagnostic(
                    .error, "cost-input", problem.sentence, path: path,
                    span: place(of: problem.field.description)))
        }
        checkWindow(of: scenario)
        if scenario.options.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .error, "cost-input", "the scenario compares no options", path: path,
                    span: places["options"],
                    help: optionsHelp))
        }
    }

    /// The ends that the file gives to a number keep the rules of that number.
    private mutating func checkEnds(of scenario: Scenario, _ spans: [String: Range<Int>]) {
        for (field, ends) in stated.sorted(by: { $0.key < $1.key }) {
            guard case .between(let low, let high) = ends, let input = Input(field: field, in: names) else {
                continue
            }
            let changed = [low, high].compactMap { scenario.setting(input, to: $0) }
            checkLatency(of: changed, field, at: spans[field] ?? place(of: field))
            for problem in changed.flatMap({ $0.problems }) where !scenario.problems.contains(problem) {
                diagnostics.append(
                    Diagnostic(
                        .error, "cost-input", problem.sentence, path: path,
                        span: spans[field] ?? place(of: field)))
            }
        }
    }

    /// Hours that are not paid cannot carry traffic: a window shows as a peak.
    private mutating func checkWindow(of scenario: Scenario) {
        guard let fleet = scenario.selfHosted?.fleet,
            !((try? fleet.coversPeak(of: scenario.workload)) ?? true)
        else { return }
        diagnostics.append(
            Diagnostic(
                .warning, "cost-window", "the paid hours cannot carry a peak as low as this", path: path,
                span: place(of: Input.fleet(.paidHours).field(in: names).description),
                help: "a window of a third of the day is a 'peak_to_average' of 3 or more"))
    }

    /// Where a number stands, or the group that it belongs to.
    func place(of field: String) -> Range<Int>? {
        var field = field[...]
        while true {
            if let place = places[String(field)] { return place }
            guard let point = field.lastIndex(of: ".") else { return nil }
            field = field[..<point]
        }
    }
}

extension WorkloadDecoder {
    /// Reads a number and keeps where it stands; `usual` is what counts where the key is absent.
    package mutating func number(
        _ key: String, _ reader: inout FieldReader, in group: String, usual: Rational? = nil
    ) -> Rational? {
        let field = group.isEmpty ? key : "\(group).\(key)"
        guard let value = reader.value(key) else {
            if let usual { note(field, .number(usual), from: .usual, at: reader.span) }
            if usual == nil { reader.require(key) }
            return usual
        }
        if case .mapping = value.content { return assumed(value, key, field) }
        guard let number = reader.number(key) else { return nil }
        note(field, .number(number), from: .written, at: value.span)
        return number
    }

    /// The base value of the assumption that stands in the place of a number: `{assumption: power-price}`.
    private mutating func assumed(_ value: LocatedValue, _ key: String, _ field: String) -> Rational? {
        var reader = FieldReader(value, what: "'\(key)'", path: path)
        let id = reader.requiredString("assumption", help: "write a number, or the id of an assumption")
        let assumption = id.flatMap { id in tables.assumptions.first { $0.id == id } }
        if let id, assumption == nil {
            reader.report(
                "assumption-unknown", "there is no assumption '\(id)'",
                at: reader.value("assumption")?.span ?? value.span,
                help: didYouMean(
                    id, among: tables.assumptions.map { $0.id },
                    otherwise: "use an id of content/data/assumptions.yaml, or write the number"))
        }
        diagnostics += reader.finish()
        guard let assumption else { return nil }
        note(field, .number(assumption.base), from: .assumption(assumption.id), at: value.span)
        return assumption.base
    }

    /// Keeps where a number comes from.
    package mutating func note(
        _ field: String, _ content: ScenarioInput.Content, from origin: ScenarioInput.Origin,
        at span: Range<Int>
    ) {
        places[field] = span
        inputs.append(ScenarioInput(field: field, content: content, origin: origin))
    }
}

extension Scenario {
    /// Reads the managed option's staff as what it takes beyond that of closed, where an assumption speaks of that:
    /// the two go together. Staff that is measured or not counted stays as it is written.
    fileprivate mutating func shareStaff(_ tables: WorkloadTables, _ stated: [String: StatedEnds]) {
        guard tables.assumption(for: Input.staffOverClosed.field(in: names).description) != nil,
            stated[Input.fixed(.managedOpen, .staffFTE).field(in: names).description] == nil,
            let shared = closed?.fixed.staffFTE, let own = managedOpen?.fixed.staffFTE, shared > 0,
            own >= shared,
            let beyond = try? own - shared
        else { return }
        managedOpen?.fixed.staffFTE = beyond
        isStaffOverClosed = true
    }
}
