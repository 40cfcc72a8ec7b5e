import Diagnostics
import Fields
import Site

/// Puts the keys of several fragments into one group, and collects a diagnostic for each number that two
/// fragments write: which of them holds would depend on the order of the dimensions.
struct GridMerging {
    package let path: String
    private(set) var entries: [LocatedValue.Entry] = []
    private(set) var diagnostics: [Diagnostic] = []

    package init(path: String) { self.path = path }

    package mutating func add(_ fragment: [LocatedValue.Entry]) {
        entries = merge(entries, fragment, below: "")
    }

    private mutating func merge(
        _ first: [LocatedValue.Entry], _ second: [LocatedValue.Entry], below field: String
    ) -> [LocatedValue.Entry] {
        var merged = first
        for entry in second {
            guard let index = merged.firstIndex(where: { $0.key == entry.key }) else {
                merged.append(entry)
                continue
            }
            let name = field.isEmpty ? entry.key : "\(field).\(entry.key)"
            merged[index] = merge(merged[index], entry, named: name)
        }
        return merged
    }

    private mutating func merge(
        _ first: LocatedValue.Entry, _ second: LocatedValue.Entry, named name: String
    ) -> LocatedValue.Entry {
        guard case .mapping(let left) = first.value.content, case .mapping(let right) = second.value.content
        else {
            diagnostics.append(
                Diagnostic(
                    .error, "grid-twice", "'\(name)' is written by two choices that can go together",
                    path: path, span: second.keySpan,
                    help: "write it in the choices of one dimension, or once for all at the top"))
            return first
        }
        let content = LocatedValue.Content.mapping(merge(left, right, below: name))
        return LocatedValue.Entry(
            key: first.key, keySpan: first.keySpan,
            value: LocatedValue(content: content, span: first.value.span))
    }
}
