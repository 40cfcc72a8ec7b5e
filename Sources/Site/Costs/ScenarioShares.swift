import Cost

extension ScenarioFigures {
    /// What the draws say, by the names of the inputs.
    var shares: ShareSummary { costed.shares(of: draws) }
}

extension CostedScenario {
    /// What draws of the scenario say, by the names of its inputs.
    func shares(of draws: Draws) -> ShareSummary {
        let uncertainties = ranges.uncertainties
        let names = Dictionary(
            uncertainties.map { ($0.id, name(of: $0.ranges.first?.input.field.description ?? $0.id)) },
            uniquingKeysWith: { first, _ in first })
        return ShareSummary(
            of: draws, measured: measuredInputs, assumed: uncertainties.map { names[$0.id] ?? $0.id },
            incomplete: incomplete
        ) { names[$0] ?? $0 }
    }

    /// The inputs that the file says were measured, by their names.
    var measuredInputs: [String] {
        named.inputs.map(\.field).filter { named.stated[$0] == .measured }.map(name)
    }

    /// What the draws are about, for readers: the titles of the assumptions, or the keys of the input.
    func title(of uncertainty: String) -> String {
        ranges.first { $0.id == uncertainty }?.title ?? uncertainty
    }

    /// A short name of an input: its last key where no other input of the scenario ends in it, else its keys without
    /// the group.
    private func name(of field: String) -> String {
        let last = field.split(separator: ".").last.map(String.init) ?? field
        let isShared = named.inputs.count { $0.field == last || $0.field.hasSuffix(".\(last)") } > 1
        if !isShared { return last }
        return field.split(separator: ".").drop { $0 == "options" || $0 == "workload" }.joined(separator: ".")
    }
}
