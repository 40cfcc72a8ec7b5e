import CZlib

/// The bytes as a gzip file (RFC 1952), at zlib's best level; nil when memory runs out.
///
/// The header holds no name, no time and no operating system, so that one version of zlib makes the same
/// file of the same bytes everywhere. Needs some 300 KB beside the bytes while it runs. O(bytes).
func gzip(_ bytes: [UInt8]) -> [UInt8]? {
    var stream = unsafe z_stream()
    guard let size = UInt32(exactly: bytes.count), unsafe open(&stream) else { return nil }
    defer { unsafe deflateEnd(&stream) }
    let bound = unsafe Int(deflateBound(&stream, UInt(size)))
    var status = Z_OK
    var packed = unsafe bytes.withUnsafeBufferPointer { input in
        unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe (stream.next_in, stream.avail_in) = (input.baseAddress, size)
            unsafe (stream.next_out, stream.avail_out) = (output.baseAddress, UInt32(clamping: bound))
            status = unsafe deflate(&stream, Z_FINISH)
            count = unsafe Int(stream.total_out)
        }
    }
    guard status == Z_STREAM_END else { return nil }
    packed[GzipHeader.operatingSystem] = GzipHeader.unknown
    return packed
}

private enum GzipHeader {
    /// What zlib adds to the size of its window for gzip's header and checksum around its data.
    static let format: Int32 = 16
    /// The place of the byte that names the operating system.
    static let operatingSystem = 9
    static let unknown: UInt8 = 255
}

private func open(_ stream: inout z_stream) -> Bool {
    unsafe deflateInit2_(
        &stream, Z_BEST_COMPRESSION, Z_DEFLATED, GzipHeader.format + MAX_WBITS, MAX_MEM_LEVEL,
        Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
}
