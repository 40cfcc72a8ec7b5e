import CSystem

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
    /// - Parameter spare: a free name, from which whoever finds it knows the old tree for one.
    /// - Returns: the name that the old tree now has: `spare`, unless that last rename failed.
    func put(_ new: String, inPlaceOf old: String, spare: String, at folder: Int32) throws(Errno) -> String {
        if self == .exchange, try exchangeNames(new, at: folder, old, at: folder) {
            do throws(Errno) {
                try rename(new, at: folder, to: spare, at: folder)
                return spare
            } catch {
                return new
            }
        }
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

/// Lets two names change places, each in a folder of its own; false where that cannot be done here.
func exchangeNames(
    _ one: String, at folder: Int32, _ other: String, at otherFolder: Int32
) throws(Errno) -> Bool {
    do throws(Errno) {
        try retrying { exchange_names(folder, one, otherFolder, other) }
        return true
    } catch {
        let unsupported = [EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP]
        if unsupported.contains(error.code) { return false }
        throw error
    }
}
