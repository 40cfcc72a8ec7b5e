import CostPages
import Exact
import Inference
import Site
import Workloads

/// A field of the form, whose name is a key of a workload file: its place, its label, and what the table of keys says of
/// it.
struct FormField {
    /// The keys that lead to it, with points between: `options.closed.discount`.
    let name: String
    let label: String
    let key: WorkloadKey

    /// The field of a key; nil for one that the table of keys does not have.
    init?(_ name: String, _ label: String, in names: LanguageModelNames) {
        let usual = names.usualField(name) ?? name
        let point = usual.lastIndex(of: ".")
        let place = point.map { String(usual[..<$0]) } ?? ""
        let last = point.map { String(usual[usual.index(after: $0)...]) } ?? usual
        let groups = WorkloadKeys.groups.filter { $0.places.contains(place) }
        let keys = groups.flatMap { WorkloadKeys.keys(of: $0.name) }
        guard let key = keys.first(where: { $0.name == last }) else { return nil }
        self.name = name
        self.label = label
        self.key = key
    }

    /// The id of its element, and the beginning of those of what describes it: a letter for each group, and the key.
    var id: String {
        let parts = name.split(separator: ".")
        return "f-"
            + (parts.dropLast().map { String($0.prefix(1)) } + parts.suffix(1).map(String.init)).joined(
                separator: "-")
    }

    /// What holds where it is left empty, to stand in the empty field.
    var usual: String {
        guard case .number(let usual) = key.absence else { return "" }
        return usual.text.utf8.count > 6 ? usual.text(places: 2) : usual.text
    }

    /// What it says, in sentences for readers: with the labels of other keys in the place of their names.
    var help: String {
        var parts = key.meaning.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        for index in parts.indices {
            guard let label = FormWords.labels[parts[index]] else { continue }
            parts[index] = label
        }
        return parts.joined(separator: "'") + absence
    }

    private var absence: String {
        guard case .number = key.form, case .means(let sentence) = key.absence, !sentence.contains("refused"),
            !sentence.contains("'")
        else { return "" }
        return " \(FormWords.leftEmpty): \(sentence)."
    }
}

/// A choice of a list: what is sent, what is shown, and the block of fields that it opens.
struct FormChoice {
    let value: String
    let title: String
    var opens: String?
}
