import Libc

extension Terminal {
    /// A key that a menu understands.
    enum Key: Equatable {
        case next
        case previous
        case enter
        case character(Character)
        /// End of input, or Ctrl-C and Ctrl-D.
        case end
        case other
    }

    /// Whether someone is there to be asked.
    static var isInteractive: Bool { isatty(STDIN_FILENO) == 1 && errorsAreSeen }

    /// Runs `body` while keys arrive one by one and unseen, and restores the terminal afterwards.
    static func readingKeys<Result>(_ body: () -> Result) -> Result {
        var settings = termios()
        guard unsafe tcgetattr(STDIN_FILENO, &settings) == 0 else { return body() }
        let before = settings
        settings.c_lflag &= ~tcflag_t(ICANON | ECHO | ISIG)
        unsafe tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        defer {
            var before = before
            unsafe tcsetattr(STDIN_FILENO, TCSANOW, &before)
        }
        return body()
    }

    static func readKey() -> Key {
        guard let byte = readByte() else { return .end }
        switch byte {
        case 0x0A, 0x0D: return .enter
        case 0x03, 0x04: return .end
        case 0x09: return .next
        case 0x1B: return readArrow()
        case 0x20...0x7E: return .character(Character(Unicode.Scalar(byte)))
        default: return .other
        }
    }

    /// The rest of an escape sequence: `[A` to `[D` are the arrows.
    private static func readArrow() -> Key {
        guard let second = readByte(), second == UInt8(ascii: "[") || second == UInt8(ascii: "O") else {
            return .other
        }
        switch readByte() {
        case UInt8(ascii: "B"), UInt8(ascii: "C"): return .next
        case UInt8(ascii: "A"), UInt8(ascii: "D"): return .previous
        default: return .other
        }
    }

    private static func readByte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = unsafe read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count < 0, errno == EINTR { continue }
            return nil
        }
    }
}
