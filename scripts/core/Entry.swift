// What a page calls. Texts are UTF-8; nothing traps.

/// The text of the page, and what is kept between calls.
nonisolated(unsafe) private var input: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 0)
nonisolated(unsafe) private var tables: AnswerTables?
nonisolated(unsafe) private var answer: UnsafeMutableBufferPointer<UInt8> = .allocate(capacity: 0)

@_expose(wasm, "handbook_buffer") @_cdecl("handbook_buffer")
public func buffer(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
    input.deallocate()
    input = .allocate(capacity: max(1, Int(length)))
    return input.baseAddress
}

@_expose(wasm, "handbook_tables") @_cdecl("handbook_tables")
public func readTables(_ length: Int32) -> Int32 {
    tables = AnswerTables(pairs: text(length))
    return tables == nil ? 0 : 1
}

@_expose(wasm, "handbook_answer") @_cdecl("handbook_answer")
public func readWorkload(_ length: Int32) -> UnsafeMutablePointer<UInt8>? {
    guard let tables else { return nil }
    let json = WorkloadAnswer(pairs: text(length), tables).json
    answer.deallocate()
    answer = .allocate(capacity: json.count + 1)
    for (place, byte) in json.enumerated() { answer[place] = byte }
    answer[json.count] = 0
    return answer.baseAddress
}

private func text(_ length: Int32) -> String {
    String(decoding: UnsafeBufferPointer(rebasing: input.prefix(Int(length))), as: UTF8.self)
}
