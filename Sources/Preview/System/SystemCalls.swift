import Libc

/// Milliseconds on a clock that only goes forward.
func currentMilliseconds() -> Int {
    var time = timespec()
    unsafe clock_gettime(CLOCK_MONOTONIC, &time)
    return Int(time.tv_sec) * 1000 + Int(time.tv_nsec) / 1_000_000
}

/// The text of the last failed system call.
func systemError(_ call: String) -> PreviewError {
    unsafe .system(call, reason: String(cString: strerror(errno)))
}

/// A descriptor that waits for nothing and that no other program inherits.
func setNonBlocking(_ descriptor: Int32) {
    _ = fcntl(descriptor, F_SETFL, fcntl(descriptor, F_GETFL) | O_NONBLOCK)
    _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
}

/// A wait for bytes to read; for nothing when the descriptor is -1.
func readable(_ descriptor: Int32) -> pollfd {
    pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
}

/// Waits until one of the descriptors is ready, for so many milliseconds at most; for ever without a limit.
func waitUntilReady(_ descriptors: inout [pollfd], milliseconds: Int?) {
    _ = unsafe poll(
        &descriptors, nfds_t(descriptors.count), milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1)
}

/// Reads what is there. Nil when that is nothing yet; empty at the end and after an error.
func readAvailable(_ descriptor: Int32, into buffer: inout [UInt8]) -> ArraySlice<UInt8>? {
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count > 0 { return buffer[..<count] }
    return count < 0 && [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? nil : []
}

/// Sends what goes at once. Nil when the other end is gone, for which no signal is raised.
func sendAvailable(_ descriptor: Int32, _ bytes: ArraySlice<UInt8>) -> Int? {
    #if canImport(Darwin)
        let flags: Int32 = 0
    #else
        let flags = Int32(MSG_NOSIGNAL)
    #endif
    let count = unsafe bytes.withUnsafeBytes { unsafe send(descriptor, $0.baseAddress, $0.count, flags) }
    if count >= 0 { return count }
    return [EAGAIN, EWOULDBLOCK, EINTR].contains(errno) ? 0 : nil
}

/// Allows this process as many open files as the system lets it have, up to 4,096 or what it has already; the
/// answer is how many it may have now.
func raisedFileLimit() -> Int {
    var limit = rlimit()
    #if canImport(Darwin)
        let resource = RLIMIT_NOFILE
    #else
        let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
    #endif
    guard unsafe getrlimit(resource, &limit) == 0 else { return 256 }
    let wanted = min(4096, limit.rlim_max)
    if limit.rlim_cur < wanted {
        let before = limit.rlim_cur
        limit.rlim_cur = wanted
        if unsafe setrlimit(resource, &limit) != 0 { limit.rlim_cur = before }
    }
    return Int(clamping: limit.rlim_cur)
}

/// Runs `body` on a thread of its own for as long as the process lives.
func startThread(_ body: @escaping @Sendable () -> Void) throws(PreviewError) {
    let job = unsafe Unmanaged.passRetained(Job(run: body))
    #if canImport(Glibc)
        var thread = pthread_t()
    #else
        var thread: pthread_t?
    #endif
    let refusal = unsafe pthread_create(
        &thread, nil,
        { argument in
            let pointer: UnsafeMutableRawPointer? = unsafe argument
            if let pointer = unsafe pointer {
                unsafe Unmanaged<Job>.fromOpaque(pointer).takeRetainedValue().run()
            }
            return nil
        }, unsafe job.toOpaque())
    guard refusal == 0 else {
        unsafe job.release()
        errno = refusal
        throw systemError("start a thread")
    }
    pthread_detach(thread)
}

private final class Job: Sendable {
    let run: @Sendable () -> Void

    init(run: @escaping @Sendable () -> Void) { self.run = run }
}
