import Libc

/// Where words go: answers to standard output, everything about the run to standard error.
enum Terminal {
    static func print(_ bytes: [UInt8]) { writeAll(bytes, to: STDOUT_FILENO) }

    static func print(_ text: String) { print(Array(text.utf8)) }

    /// Prints a line, or several.
    static func error(_ text: String) {
        writeAll(Array((text.hasSuffix("\n") ? text : text + "\n").utf8), to: STDERR_FILENO)
    }

    /// Replaces the current line of the terminal.
    static func status(_ text: String) { writeAll(Array(("\r\u{1B}[K" + text).utf8), to: STDERR_FILENO) }

    /// Lets the process live on when nobody reads any more what it prints.
    static func ignoreBrokenPipes() { signal(SIGPIPE, SIG_IGN) }

    static var errorsAreSeen: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether colours are wanted: an explicit wish, else a terminal that does not refuse them.
    static func isColored(_ choice: ColorChoice) -> Bool {
        switch choice {
        case .always: true
        case .never: false
        case .auto: unsafe errorsAreSeen && getenv("NO_COLOR") == nil
        }
    }
}

private func writeAll(_ bytes: [UInt8], to descriptor: Int32) {
    unsafe bytes.withUnsafeBytes { buffer in
        var written = 0
        while written < buffer.count {
            let count = unsafe write(descriptor, buffer.baseAddress! + written, buffer.count - written)
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            written += count
        }
    }
}
