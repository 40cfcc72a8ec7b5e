import Diagnostics

extension DocumentRewriter {
    /// Gives a heading its id.
    ///
    /// libcmark cannot print attributes: an empty custom block prints the line breaks around the heading,
    /// and a custom inline inside it prints the tags.
    mutating func rewriteHeading<H: DocumentHandler>(_ node: Node, handler: inout H) {
        let level = node.headingLevel
        let line = source.line(node.startLine)
        let span = source.fileSpan(source.text.trimmed(source.start(of: node)..<line.upperBound))
        let features = source.features(ofLines: node.startLine, node.endLine)
        let hasInlines = !features.isDisjoint(with: .inline)
        let mayBeExplicit = HeadingID.mayBeExplicit(node)
        if hasInlines || mayBeExplicit { block.read(node, in: source, &containers) }
        let explicitID = mayBeExplicit ? HeadingID.takeExplicit(from: node, source: block) : nil
        if hasInlines {
            let text = block
            rewriteInlines(
                of: node, text: text, from: text.endOfDefinitions, holding: features, handler: &handler)
        }
        let tag = Node.customInline("", Self.closingTags[level])
        tag.adoptChildren(of: node)
        let wrapper = Node.customBlock("")
        wrapper.append(tag)
        node.replace(by: wrapper)

        let before = outline.level
        let text = PlainText.of(tag)
        let skips = outline.add(
            level: level, explicitID: explicitID, text: text, offset: span.lowerBound, tag: tag)
        if options.profile == .page, level == 1 {
            report(
                .warning, "heading-level-one", "the page's title is its only level-1 heading", span,
                help: "write '##'")
        }
        if skips {
            report(
                .warning, "heading-skipped", "a level-\(level) heading follows level \(before)", span,
                help: "write '\(String(repeating: "#", count: before + 1))'")
        }
        if let explicitID, !explicitIDs.insert(explicitID).inserted {
            report(
                .error, "heading-duplicate-id", "the id '\(explicitID)' is taken by an earlier heading",
                span)
        }
    }

    private static let closingTags = (0...6).map { "</h" + String($0) + ">" }
}
