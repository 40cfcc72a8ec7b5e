#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// How a complete tree takes the place of the old one.
package enum TreeSwap: Sendable {
    /// Both change places in one step, so that there is a whole tree at every moment. Falls back to two
    /// renames where the system or the file system cannot (kernels before 3.15, NFS, a C library without
    /// the call).
    case exchange
    /// The old tree is renamed out of the way first: for a moment there is none. The next build puts it
    /// back when this one ends there.
    case twoRenames

    /// Puts the folder `new` in the place of the folder `old`, in the same folder.
    ///
    /// - Parameter spare: a free name.
    /// - Returns: the name that the old tree now has.
    func put(_ new: String, inPlaceOf old: String, spare: String, at folder: Int32) throws(Errno) -> String {
        if self == .exchange, try exchangeNames(new, old, at: folder) { return new }
        try rename(old, at: folder, to: spare, at: folder)
        do throws(Errno) {
            try rename(new, at: folder, to: old, at: folder)
        } catch {
            try rename(spare, at: folder, to: old, at: folder)
            throw error
        }
        return spare
    }
}

/// Lets two names change places; false where that cannot be done here.
func exchangeNames(_ one: String, _ other: String, at folder: Int32) throws(Errno) -> Bool {
    guard let call = exchangingRename else { return false }
    do throws(Errno) {
        try retrying { call(folder, one, folder, other, exchangeFlag) }
        return true
    } catch {
        let unsupported = [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP]
        if unsupported.contains(error.code) { return false }
        throw error
    }
}

private typealias ExchangingRename =
    @convention(c) (
        Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
    ) -> Int32

/// `RENAME_EXCHANGE` of Linux and `RENAME_SWAP` of Darwin have the same value.
private let exchangeFlag: UInt32 = 2

/// Swift's import of the C library leaves out `renameat2`, a GNU extension, so it is looked up by name;
/// the two systems' functions have the same parameters.
private let exchangingRename: ExchangingRename? = {
    #if canImport(Darwin)
        let name = "renameatx_np"
    #else
        let name = "renameat2"
    #endif
    guard let program = dlopen(nil, RTLD_LAZY), let symbol = dlsym(program, name) else { return nil }
    // dlsym gives a bare address; a cast is the one way to call it.
    return unsafeBitCast(symbol, to: ExchangingRename.self)
}()
