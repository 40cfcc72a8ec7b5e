package import Cost

/// What a handbook calls the four ways to run a model in its data, sentences and addresses, in the order of its lists.
package struct LanguageModelNames: Hashable, Sendable {
    /// A way with its names.
    package struct Entry: Hashable, Sendable {
        package let kind: LanguageModelOption
        package let name: OptionName

        /// A way under these names.
        package init(_ kind: LanguageModelOption, _ name: OptionName) {
            (self.kind, self.name) = (kind, name)
        }
    }

    /// All four, in the order of every list.
    package let entries: [Entry]

    /// Names for all four ways, each once; ways that are left out stand last, under their usual names.
    package init(_ named: [Entry]) {
        entries =
            named
            + LanguageModelOption.allCases.filter { kind in !named.contains { $0.kind == kind } }.map {
                Entry($0, $0.usualName)
            }
    }

    /// Those of a handbook that says nothing of them.
    package static let usual = LanguageModelNames([])

    /// The ids, in the order of every list.
    package var ids: [OptionID] { entries.map { $0.name.id } }

    /// What they are called, in the order of every list.
    package var all: [OptionName] { entries.map { $0.name } }

    /// The id of the option that is computed this way.
    package subscript(kind: LanguageModelOption) -> OptionID {
        (entries.first { $0.kind == kind }?.name ?? kind.usualName).id
    }

    /// How an option is computed; nil for an option of another subject.
    package func kind(of option: OptionID) -> LanguageModelOption? {
        entries.first { $0.name.id == option }?.kind
    }

    /// What an option is called within a sentence; the id for an option of another subject.
    package func name(_ option: OptionID) -> String {
        entries.first { $0.name.id == option }?.name.name ?? option.rawValue
    }

    /// Where an option stands in a workload file.
    func field(of kind: LanguageModelOption) -> Field { Field("options", self[kind].rawValue) }

    /// The keys of a workload file with points between, with the usual ids in the place of these; nil for keys below an
    /// option that has another name.
    package func usualField(_ field: String) -> String? {
        replaced(field) { key in kind(of: OptionID(rawValue: key)).map { $0.rawValue } }
    }

    /// The same keys with these ids in the place of the usual ones; nil for keys below an option that there is not.
    package func field(usual: String) -> String? {
        replaced(usual) { key in LanguageModelOption(rawValue: key).map { self[$0].rawValue } }
    }

    private func replaced(_ field: String, _ id: (String) -> String?) -> String? {
        let keys = field.split(separator: ".").map(String.init)
        guard keys.count > 1, keys[0] == "options" else { return field }
        return id(keys[1]).map { id in ([keys[0], id] + keys.dropFirst(2)).joined(separator: ".") }
    }
}
