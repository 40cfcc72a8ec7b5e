extension Dictionary {
    /// The values by their keys; of several with one key, the first.
    ///
    /// The initializer of the standard library asks for the type of its argument, which Embedded Swift cannot.
    init(firstOfEach pairs: some Sequence<(Key, Value)>) {
        self.init()
        for (key, value) in pairs where self[key] == nil { self[key] = value }
    }
}
