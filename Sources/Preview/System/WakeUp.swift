import Libc

/// Ends another thread's wait.
final class WakeUp: Sendable {
    /// Becomes readable when that thread is called.
    let readEnd: Int32
    private let writeEnd: Int32

    init() throws(PreviewError) {
        var ends: [Int32] = [0, 0]
        guard unsafe pipe(&ends) == 0 else { throw systemError("open a pipe") }
        for end in ends { setNonBlocking(end) }
        readEnd = ends[0]
        writeEnd = ends[1]
    }

    deinit {
        close(readEnd)
        close(writeEnd)
    }

    func call() {
        var byte: UInt8 = 1
        // A full pipe is a call that is still to be heard.
        _ = unsafe write(writeEnd, &byte, 1)
    }

    /// Hears all calls up to now.
    func heard() {
        var buffer = [UInt8](repeating: 0, count: 256)
        while let bytes = readAvailable(readEnd, into: &buffer), !bytes.isEmpty {}
    }
}
