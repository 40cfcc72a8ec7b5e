import Libc

/// Memory for libcmark: each thread has one block that grows by bumping a pointer, and whose parts are given
/// up all at once. A page costs thousands of small allocations; this makes them nearly free.
///
/// 1. A lease is ended on the thread that took it, the last one first.
/// 2. Every allocation has a header of 16 bytes, which holds its size, and is aligned to 16 bytes.
/// 3. Memory that is handed out by `calloc` is zero; freed memory is reused only when it was the last.
struct ArenaLease: ~Copyable {
    private let arena: UnsafeMutablePointer<Arena>
    private let mark: Arena.Mark

    init() {
        arena = Arena.ofThread()
        mark = arena.pointee.begin()
    }

    deinit { arena.pointee.end(mark) }
}

/// What libcmark calls. Outside of a lease nothing may be allocated.
enum ArenaFunctions {
    static let calloc: @convention(c) (Int, Int) -> UnsafeMutableRawPointer? = { count, size in
        let (bytes, overflow) = count.multipliedReportingOverflow(by: size)
        precondition(!overflow, "libcmark asked for more memory than there is")
        let memory = Arena.current.pointee.allocate(bytes)
        memset(memory, 0, bytes)
        return memory
    }

    static let realloc: @convention(c) (UnsafeMutableRawPointer?, Int) -> UnsafeMutableRawPointer? = {
        old, size in
        Arena.current.pointee.reallocate(old, size)
    }

    static let free: @convention(c) (UnsafeMutableRawPointer?) -> Void = { memory in
        if let memory { Arena.current.pointee.release(memory) }
    }
}

struct Arena {
    private var next: UnsafeMutableRawPointer
    private var end: UnsafeMutableRawPointer
    /// The first is kept for the thread's next page.
    private var blocks: [UnsafeMutableRawBufferPointer]
    private var leases = 0
    /// What the thread was made for, when it may be left behind.
    private var trial: TimeLimit?

    struct Mark {
        let next: UnsafeMutableRawPointer
        let blocks: Int
        let lease: Int
    }

    private static let headerSize = 16
    private static let firstBlockSize = 512 * 1024

    private init() {
        blocks = [Self.block(Self.firstBlockSize)]
        next = blocks[0].baseAddress!
        end = next + blocks[0].count
    }

    mutating func begin() -> Mark {
        leases += 1
        return Mark(next: next, blocks: blocks.count, lease: leases)
    }

    mutating func end(_ mark: Mark) {
        precondition(mark.lease == leases, "a tree outlived one that was made before it")
        leases -= 1
        while blocks.count > mark.blocks { blocks.removeLast().deallocate() }
        let last = blocks[blocks.count - 1]
        next = mark.next
        end = last.baseAddress! + last.count
    }

    mutating func allocate(_ size: Int) -> UnsafeMutableRawPointer {
        if let trial, trial.isGivenUp { sleepForGood() }
        let total = Self.headerSize + (size + 15) & ~15
        if end - next < total { grow(total) }
        let memory = next + Self.headerSize
        next.storeBytes(of: size, as: Int.self)
        next += total
        return memory
    }

    mutating func reallocate(_ old: UnsafeMutableRawPointer?, _ size: Int) -> UnsafeMutableRawPointer {
        guard let old else { return allocate(size) }
        let header = old - Self.headerSize
        let oldSize = header.load(as: Int.self)
        if isLast(old, oldSize), end - old >= (size + 15) & ~15 {
            header.storeBytes(of: size, as: Int.self)
            next = old + (size + 15) & ~15
            return old
        }
        if size <= oldSize { return old }
        let memory = allocate(size)
        memcpy(memory, old, oldSize)
        return memory
    }

    mutating func release(_ memory: UnsafeMutableRawPointer) {
        let header = memory - Self.headerSize
        if isLast(memory, header.load(as: Int.self)) { next = header }
    }

    private func isLast(_ memory: UnsafeMutableRawPointer, _ size: Int) -> Bool {
        memory + (size + 15) & ~15 == next
    }

    private mutating func grow(_ size: Int) {
        let block = Self.block(max(size, 2 * blocks[blocks.count - 1].count))
        blocks.append(block)
        next = block.baseAddress!
        end = next + block.count
    }

    /// Nobody waits for this thread any more, and libcmark has no way out of its work.
    private mutating func sleepForGood() -> Never {
        for block in blocks { block.deallocate() }
        blocks = []
        while true { sleep(3600) }
    }

    private static func block(_ size: Int) -> UnsafeMutableRawBufferPointer {
        .allocate(byteCount: size, alignment: 16)
    }
}

extension Arena {
    /// The calling thread's arena, made at its first lease.
    static func ofThread() -> UnsafeMutablePointer<Arena> {
        let key = madeKey
        if let arena = pthread_getspecific(key) { return arena.assumingMemoryBound(to: Arena.self) }
        let arena = UnsafeMutablePointer<Arena>.allocate(capacity: 1)
        arena.initialize(to: Arena())
        pthread_setspecific(key, arena)
        return arena
    }

    /// The arena of a thread that has a lease.
    static var current: UnsafeMutablePointer<Arena> {
        pthread_getspecific(threadKey)!.assumingMemoryBound(to: Arena.self)
    }

    /// Lets a trial end this thread's work; the thread ends with the trial.
    static func beginTrial(_ trial: TimeLimit) { ofThread().pointee.trial = trial }

    /// What `madeKey` made, without the question whether it was made: libcmark allocates very often.
    nonisolated(unsafe) private static var threadKey: pthread_key_t = 0

    private static let madeKey: pthread_key_t = {
        var key = pthread_key_t()
        let status = pthread_key_create(&key) { memory in
            #if canImport(Darwin)
                let arena = memory.assumingMemoryBound(to: Arena.self)
            #else
                let arena = memory!.assumingMemoryBound(to: Arena.self)
            #endif
            for block in arena.pointee.blocks { block.deallocate() }
            arena.deinitialize(count: 1)
            arena.deallocate()
        }
        precondition(status == 0, "no thread-local memory")
        threadKey = key
        return key
    }()
}
