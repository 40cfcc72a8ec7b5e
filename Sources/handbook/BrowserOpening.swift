import Libc

/// Opens an address in the user's browser; false where no program to do so can be started.
func openInBrowser(_ address: String) -> Bool {
    #if canImport(Darwin)
        let program = "open"
    #else
        let program = "xdg-open"
    #endif
    // What a browser has to say is not for this terminal, and it lives on when the preview ends: a shell
    // starts it, is waited for, and is gone at once. The address reaches it as an argument, not as words.
    let script = "command -v \"$0\" >/dev/null && { \"$0\" \"$1\" </dev/null >/dev/null 2>&1 & }"
    let words: [String] = ["sh", "-c", script, program, address]
    let arguments: [UnsafeMutablePointer<CChar>?] = unsafe words.map { unsafe strdup($0) } + [nil]
    defer { for index in unsafe arguments.indices { unsafe free(arguments[index]) } }
    var process = pid_t()
    guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, arguments, environ) == 0 else { return false }
    var status: Int32 = 0
    return unsafe waitpid(process, &status, 0) == process && status == 0
}
