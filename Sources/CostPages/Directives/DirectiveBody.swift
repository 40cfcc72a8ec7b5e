package import Diagnostics
package import Fields
package import Markdown
package import Site

/// Reads the lines between the fences of a directive as keys and values, with their places in the page.
package func bodyReader(_ directive: Directive, _ page: Int, _ site: SiteContext) throws(Diagnostic)
    -> FieldReader
{
    let source = site.map.pages[page].source
    let end = min(directive.bodyOffset + directive.body.utf8.count, source.bytes.count)
    let range = min(directive.bodyOffset, end)..<end
    guard source.bytes[range].elementsEqual(directive.body.utf8) else {
        throw Diagnostic(
            .error, "directive-body", "the lines of '{\(directive.name)}' stand inside a quote or list",
            path: source.path, span: directive.span, help: "move the block to the left margin")
    }
    let value = try readYAML(source, in: range)
    return FieldReader(value, what: "'{\(directive.name)}'", path: source.path)
}
