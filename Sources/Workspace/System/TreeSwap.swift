import Libc

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
    /// - Parameter spare: a free name, from which whoever finds it knows the old tree for one, and which it has
    ///   from the moment in which it is one.
    func put(_ new: String, inPlaceOf old: String, spare: String, at folder: Int32) throws(Errno) {
        if self == .exchange, try exchange(new, old, spare: spare, at: folder) { return }
        try rename(old, at: folder, to: spare, at: folder)
        do throws(Errno) {
            try rename(new, at: folder, to: old, at: folder)
        } catch {
            try rename(spare, at: folder, to: old, at: folder)
            throw error
        }
    }

    /// False where the two cannot be exchanged; each has its name then.
    private func exchange(
        _ new: String, _ old: String, spare: String, at folder: Int32
    ) throws(Errno) -> Bool {
        try rename(new, at: folder, to: spare, at: folder)
        do throws(Errno) {
            if try exchangeNames(spare, at: folder, old, at: folder) { return true }
        } catch {
            try rename(spare, at: folder, to: new, at: folder)
            throw error
        }
        try rename(spare, at: folder, to: new, at: folder)
        return false
    }
}
