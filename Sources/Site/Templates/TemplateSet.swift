package import Diagnostics
import Mustache
import Synchronization

/// The templates of a handbook, parsed and checked.
package final class TemplateSet: Sendable {
    private let library: MustacheLibrary
    /// Problems found in the templates; nothing may be rendered when one of them is an error.
    package let diagnostics: [Diagnostic]
    private let skeletons = Mutex<[SkeletonKey: TemplateSkeleton]>([:])

    private struct SkeletonKey: Hashable {
        let template: String
        let shape: [UInt8]
    }

    /// Parses `templates/*.mustache` and checks every tag against what pages offer.
    package init(_ files: [SourceFile], schema: TemplateSchema) {
        var library = MustacheLibrary()
        var diagnostics: [Diagnostic] = []
        let names = files.map(templateName)
        for (file, name) in zip(files, names) {
            if let problem = checkEncoding(file) ?? checkTemplateSize(file) ?? checkTagDepth(file) {
                diagnostics.append(problem)
                continue
            }
            do {
                // The text as it is written, for the places of what is wrong with it.
                _ = try MustacheTemplate(string: String(decoding: file.bytes, as: UTF8.self))
                let marked = String(decoding: withMarkedScripts(file.bytes), as: UTF8.self)
                library.register(try MustacheTemplate(string: marked), named: name)
                diagnostics += checkTags(file, against: schema, partials: names)
            } catch let error as MustacheTemplate.ParserError {
                diagnostics.append(syntaxError(error, in: file))
            } catch {
                diagnostics.append(Diagnostic(.error, "template-syntax", "\(error)", path: file.path))
            }
        }
        let cycles = partialCycles(files, names: names)
        diagnostics += cycles.isEmpty ? checkInclusions(partials(in: files, names: names)) : cycles
        if !names.contains("page") {
            diagnostics.append(
                Diagnostic(
                    .error, "template-missing", "there is no template 'templates/page.mustache'",
                    path: "templates/page.mustache",
                    help: "every page is rendered with it; templates/README.md lists its tags"))
        }
        self.library = library
        self.diagnostics = diagnostics
    }

    package func contains(_ name: String) -> Bool { library.getTemplate(named: name) != nil }

    /// Renders a template, in parts that follow one another; an unknown template gives nothing.
    package func render(_ name: String, _ context: TemplateContext) -> [[UInt8]] {
        guard let template = library.getTemplate(named: name) else { return [] }
        let shape = TemplateShape(context)
        let key = SkeletonKey(template: name, shape: shape.key)
        if let skeleton = skeletons.withLock({ $0[key] }) { return skeleton.fill(shape.texts) }
        let skeleton = TemplateSkeleton(template, library: library, context: context)
        skeletons.withLock { $0[key] = skeleton }
        return skeleton.fill(shape.texts)
    }
}

private func templateName(_ file: SourceFile) -> String {
    String(file.path.dropFirst("templates/".count).dropLast(".mustache".count))
}

private func syntaxError(_ error: MustacheTemplate.ParserError, in file: SourceFile) -> Diagnostic {
    let index = LineIndex(file.bytes)
    let offset = index.offset(line: error.context.lineNumber, column: error.context.columnNumber)
    let message =
        switch error.error {
        case MustacheTemplate.Error.sectionCloseNameIncorrect:
            "this tag closes a section that is not open here"
        case MustacheTemplate.Error.unfinishedName: "this tag is not closed"
        case MustacheTemplate.Error.expectedSectionEnd: "a section is not closed"
        default:
            offset < file.bytes.count ? "this is not a valid Mustache template" : "this tag is not closed"
        }
    return Diagnostic(.error, "template-syntax", message, path: file.path, span: offset..<offset)
}

private func partials(
    in files: [SourceFile], names: [String]
) -> [(file: SourceFile, name: String, partials: [String])] {
    zip(files, names).map { file, name in
        let tags = templateTags(file.bytes).filter { $0.kind == .partial || $0.kind == .parent }
        return (file, name, tags.map(\.name))
    }
}

/// Reports templates that include themselves, directly or through others: rendering would not end.
private func partialCycles(_ files: [SourceFile], names: [String]) -> [Diagnostic] {
    var includes: [String: Set<String>] = [:]
    for (file, name) in zip(files, names) {
        includes[name] = Set(
            templateTags(file.bytes).filter { $0.kind == .partial || $0.kind == .parent }.map(\.name))
    }
    return zip(files, names).compactMap { file, name in
        var seen: Set<String> = []
        var pending = Array(includes[name] ?? [])
        while let next = pending.popLast() {
            if next == name {
                return Diagnostic(
                    .error, "template-cycle", "the template '\(name)' includes itself", path: file.path,
                    help: "take the partial out, or end the chain of partials that leads back here")
            }
            if seen.insert(next).inserted { pending += includes[next] ?? [] }
        }
        return nil
    }
}
