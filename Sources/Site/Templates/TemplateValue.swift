/// What a template tag stands for.
enum TemplateValue: Sendable {
    /// Plain text or ready-made HTML; an empty one counts as absent, so that `{{#tag}}` can test it.
    case text(String)
    /// Ready-made HTML that is already bytes.
    case bytes([UInt8])
    /// Ready-made HTML in pieces, which are only put together in the page.
    case pieces([[UInt8]])
    case flag(Bool)
    case list([TemplateContext])
    case group(TemplateContext)
}

/// The named values that a template can use, in a fixed order.
package struct TemplateContext: Sendable {
    private(set) var entries: [(name: String, value: TemplateValue)] = []

    package init() {}

    package init(_ entries: KeyValuePairs<String, String>) {
        for (name, text) in entries { self.entries.append((name, .text(text))) }
    }

    mutating func set(_ name: String, _ value: TemplateValue) { entries.append((name, value)) }

    package mutating func set(_ name: String, _ text: String?) { entries.append((name, .text(text ?? ""))) }

    package mutating func set(_ name: String, _ url: LinkURL?) { set(name, url?.text) }
}
