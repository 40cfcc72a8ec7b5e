import CCMark

/// One parsed document, and the only owner of libcmark's nodes.
///
/// 1. This file alone calls libcmark.
/// 2. All nodes, of the document and of the auxiliary ones that are parsed beside it, live in the memory that
///    the tree leases, and end with it: a node that is taken out of the tree costs nothing.
/// 3. Nodes may move between the documents of one tree, never between trees.
struct Tree: ~Copyable {
    private(set) var root: Node
    private let memory: ArenaLease

    /// Parses UTF-8 text.
    init(parsing text: UnsafeBufferPointer<UInt8>) {
        memory = ArenaLease()
        root = Self.parse(text)
    }

    /// Parses UTF-8 text.
    init(parsing text: [UInt8]) {
        memory = ArenaLease()
        root = text.withUnsafeBufferPointer(Self.parse)
    }

    /// Parses another text in place of the first.
    mutating func reparse(_ text: [UInt8]) {
        root = text.withUnsafeBufferPointer(Self.parse)
    }

    /// Parses a text beside the document, and returns its blocks.
    borrowing func blocks(of text: [UInt8]) -> [Node] {
        text.withUnsafeBufferPointer(Self.parse).children
    }

    private static func parse(_ text: UnsafeBufferPointer<UInt8>) -> Node {
        let parser = cmark_parser_new_with_mem(CMARK_OPT_DEFAULT, allocator)
        text.withMemoryRebound(to: CChar.self) { bytes in
            if let start = bytes.baseAddress { cmark_parser_feed(parser, start, bytes.count) }
        }
        let root = cmark_parser_finish(parser)
        cmark_parser_free(parser)
        return Node(root!)
    }

    /// Visits the blocks in document order. They may not change meanwhile.
    borrowing func forEachBlock(_ visit: (Node) -> Void) {
        var cursor = root.firstChild
        while let node = cursor {
            visit(node)
            let kind = node.kind
            let isContainer = kind == .blockQuote || kind == .list || kind == .item
            if isContainer, let child = node.firstChild {
                cursor = child
                continue
            }
            cursor = node.next
            var current = node
            while cursor == nil, let parent = current.parent, parent != root {
                current = parent
                cursor = parent.next
            }
        }
    }

    /// The document as libcmark prints it.
    borrowing func html(allowsRawHTML: Bool) -> [UInt8] {
        let html = cmark_render_html(root.pointer, renderingOptions(allowsRawHTML))!
        return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
}

/// A place in a tree. Costs a pointer; says nothing about ownership.
struct Node: Equatable {
    fileprivate let pointer: OpaquePointer

    fileprivate init(_ pointer: OpaquePointer) { self.pointer = pointer }

    fileprivate init?(_ pointer: OpaquePointer?) {
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    enum Kind {
        case document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph, heading,
            thematicBreak
        case text, softBreak, lineBreak, code, htmlInline, customInline, emphasis, strong, link, image
    }
}

// MARK: Reading

extension Node {
    var kind: Kind {
        switch cmark_node_get_type(pointer) {
        case CMARK_NODE_TEXT: .text
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_CODE: .code
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link
        case CMARK_NODE_IMAGE: .image
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_HTML_INLINE: .htmlInline
        case CMARK_NODE_CUSTOM_INLINE: .customInline
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list
        case CMARK_NODE_ITEM: .item
        case CMARK_NODE_CODE_BLOCK: .codeBlock
        case CMARK_NODE_HTML_BLOCK: .htmlBlock
        case CMARK_NODE_CUSTOM_BLOCK: .customBlock
        case CMARK_NODE_HEADING: .heading
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        default: .document
        }
    }

    var parent: Node? { Node(cmark_node_parent(pointer)) }
    var next: Node? { Node(cmark_node_next(pointer)) }
    var previous: Node? { Node(cmark_node_previous(pointer)) }
    var firstChild: Node? { Node(cmark_node_first_child(pointer)) }
    var lastChild: Node? { Node(cmark_node_last_child(pointer)) }

    var children: [Node] {
        var children: [Node] = []
        var child = firstChild
        while let node = child {
            children.append(node)
            child = node.next
        }
        return children
    }

    /// 1-based; right for blocks only.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    /// 1-based.
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    /// 1-based, in bytes; right for blocks.
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

    /// 1 to 6.
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

    var url: String { String(cString: cmark_node_get_url(pointer)) }
    var title: String { String(cString: cmark_node_get_title(pointer)) }
    var literal: String { String(cString: cmark_node_get_literal(pointer)) }
    /// A custom node's raw text before its children.
    var opening: String { String(cString: cmark_node_get_on_enter(pointer)) }

    /// The bytes of a text, code or HTML node, without a copy; valid until the node changes.
    var bytes: UnsafeBufferPointer<UInt8> { view(cmark_node_get_literal(pointer)) }
    /// A part of the bytes of a text node, which must have it: `bytes` counts all of them each time.
    func bytes(in range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        let start = UnsafeRawPointer(cmark_node_get_literal(pointer)!).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start + range.lowerBound, count: range.count)
    }

    /// The bytes of a code block's info string; valid until the node changes.
    var infoBytes: UnsafeBufferPointer<UInt8> { view(cmark_node_get_fence_info(pointer)) }

    private func view(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
        guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
        let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
        return UnsafeBufferPointer(start: start, count: strlen(text))
    }
}

// MARK: Making

extension Node {
    static func text(_ text: UnsafeBufferPointer<UInt8>) -> Node {
        let node = Node(new(CMARK_NODE_TEXT))
        node.setLiteral(text)
        return node
    }

    static func text(_ text: String) -> Node {
        let node = Node(new(CMARK_NODE_TEXT))
        text.withCString { _ = cmark_node_set_literal(node.pointer, $0) }
        return node
    }

    static func link(to url: String) -> Node {
        let node = Node(new(CMARK_NODE_LINK))
        node.setURL(url)
        return node
    }

    static func paragraph() -> Node { Node(new(CMARK_NODE_PARAGRAPH)) }

    static func thematicBreak() -> Node { Node(new(CMARK_NODE_THEMATIC_BREAK)) }

    /// Raw HTML around inline children.
    static func customInline(_ opening: String, _ closing: String = "") -> Node {
        custom(CMARK_NODE_CUSTOM_INLINE, opening, closing)
    }

    /// Raw HTML around children, each on lines of its own; empty text prints only the line breaks.
    static func customBlock(_ opening: String, _ closing: String = "") -> Node {
        custom(CMARK_NODE_CUSTOM_BLOCK, opening, closing)
    }

    private static func new(_ type: cmark_node_type) -> OpaquePointer {
        cmark_node_new_with_mem(type, allocator)
    }

    private static func custom(_ type: cmark_node_type, _ opening: String, _ closing: String) -> Node {
        let node = Node(new(type))
        if !opening.isEmpty { node.setOpening(opening) }
        if !closing.isEmpty { node.setClosing(closing) }
        return node
    }
}

// MARK: Changing

extension Node {
    // A string passed to C as it is would be copied to the heap first; `withCString` lends its bytes.
    func setURL(_ url: String) { url.withCString { _ = cmark_node_set_url(pointer, $0) } }
    func setOpening(_ html: String) { html.withCString { _ = cmark_node_set_on_enter(pointer, $0) } }
    func setClosing(_ html: String) { html.withCString { _ = cmark_node_set_on_exit(pointer, $0) } }

    func setLiteral(_ text: UnsafeBufferPointer<UInt8>) {
        withUnsafeTemporaryAllocation(of: CChar.self, capacity: text.count + 1) { copy in
            UnsafeMutableRawBufferPointer(copy).copyMemory(from: UnsafeRawBufferPointer(text))
            copy[text.count] = 0
            cmark_node_set_literal(pointer, copy.baseAddress)
        }
    }

    /// Cuts a text node down to a part of its bytes.
    func keep(_ range: Range<Int>) { setLiteral(bytes(in: range)) }

    func append(_ child: Node) { cmark_node_append_child(pointer, child.pointer) }
    func insert(before sibling: Node) { cmark_node_insert_before(sibling.pointer, pointer) }
    func insert(after sibling: Node) { cmark_node_insert_after(sibling.pointer, pointer) }

    /// Takes the node out of its tree.
    func unlink() { cmark_node_unlink(pointer) }

    /// Takes the node out of its tree, with its children, for good.
    func free() { cmark_node_free(pointer) }

    /// Puts `replacement` where this node is, and frees this node.
    func replace(by replacement: Node) {
        cmark_node_replace(pointer, replacement.pointer)
        cmark_node_free(pointer)
    }

    /// Moves all children of `source` behind the children of this node.
    func adoptChildren(of source: Node) {
        while let child = source.firstChild { append(child) }
    }
}

// MARK: libcmark alone

/// What libcmark itself makes of UTF-8 text.
package func commonMarkHTML(_ bytes: [UInt8], allowsRawHTML: Bool) -> [UInt8] {
    bytes.withUnsafeBytes { buffer in
        // libcmark takes no null pointer.
        guard let text = buffer.baseAddress else { return [] }
        let html = cmark_markdown_to_html(
            text.assumingMemoryBound(to: CChar.self), buffer.count, renderingOptions(allowsRawHTML))!
        defer { cmark_get_default_mem_allocator().pointee.free(html) }
        return Array(UnsafeRawBufferPointer(start: html, count: strlen(html)))
    }
}

/// The version of the libcmark that is linked: `0.30.2`.
package func libcmarkVersion() -> String { String(cString: cmark_version_string()) }

private func renderingOptions(_ allowsRawHTML: Bool) -> CInt {
    allowsRawHTML ? CMARK_OPT_UNSAFE : CMARK_OPT_DEFAULT
}

/// The thread's arena as libcmark knows it. Never changed, never freed.
nonisolated(unsafe) private let allocator: UnsafeMutablePointer<cmark_mem> = {
    let memory = UnsafeMutablePointer<cmark_mem>.allocate(capacity: 1)
    memory.initialize(
        to: cmark_mem(
            calloc: ArenaFunctions.calloc, realloc: ArenaFunctions.realloc, free: ArenaFunctions.free))
    return memory
}()
