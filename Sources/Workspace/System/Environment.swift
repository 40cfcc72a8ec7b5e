#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

func environmentVariable(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
}

/// For calls that take the working folder in the place of an open one.
let currentFolder: Int32 = AT_FDCWD
