/// The script that is put into served pages. It waits for events, reloads and keeps the place, swaps style
/// sheets, and shows problems.
///
/// A hidden page closes its connection, since a browser opens only six to a host; when it is seen again it
/// asks with its tag whether it is still up to date. A page that is being left closes it too.
let previewScript = OwnFile(
    """
    (() => {
      'use strict'
      const place = `preview-place:${location.pathname}`
      let tag = document.currentScript.dataset.page
      let source, box

      function connect() {
        if (source || document.hidden) return
        const page = encodeURIComponent(location.pathname)
        source = new EventSource(`/.preview/events?path=${page}&tag=${encodeURIComponent(tag)}`)
        source.addEventListener('reload', reload)
        source.addEventListener('style', event => swapStyle(event.data))
        source.addEventListener('page', event => { tag = event.data })
        source.addEventListener('problems', event => show(JSON.parse(event.data)))
        source.addEventListener('clear', hide)
        source.onerror = () => {
          disconnect()
          setTimeout(connect, 1000)
        }
      }

      function disconnect() {
        source?.close()
        source = undefined
      }

      // A reload would overtake the way to the page that the reader has just chosen. Browsers announce a
      // download in the same way; then the page stays, and listens again.
      function leave() {
        disconnect()
        setTimeout(connect, 2000)
      }

      function reload() {
        disconnect()
        sessionStorage.setItem(place, JSON.stringify([scrollX, scrollY]))
        location.reload()
      }

      function restorePlace() {
        const kept = sessionStorage.getItem(place)
        if (!kept) return
        const [left, top] = JSON.parse(kept)
        const restore = () => scrollTo({ left, top, behavior: 'instant' })
        restore()
        // Images that have no size yet may move it once more.
        addEventListener('load', () => {
          restore()
          sessionStorage.removeItem(place)
        })
      }

      // The name of a style sheet without the fingerprint of its content.
      const stem = path => path.replace(/\\.[0-9a-f]{10}(?=\\.css$)/, '')

      function swapStyle(path) {
        for (const link of document.querySelectorAll('link[rel~=stylesheet]:not([data-replaced])')) {
          const url = new URL(link.href)
          if (url.origin !== location.origin || stem(url.pathname) !== stem(path)) continue
          const fresh = link.cloneNode()
          fresh.href = `${path}?${Date.now()}`
          // Both stay until the new one is there, so that the page is never bare, and for good if it never comes.
          fresh.onload = () => link.remove()
          fresh.onerror = reload
          link.dataset.replaced = ''
          link.after(fresh)
        }
      }

      function show(problems) {
        hide()
        box = document.createElement('div')
        box.id = 'preview-problems'
        const root = box.attachShadow({ mode: 'open' })
        const section = element('section', '')
        section.setAttribute('role', 'alert')
        const button = element('button', problems.hide)
        button.onclick = hide
        section.append(button, element('h2', problems.summary), element('p', problems.note),
          element('pre', problems.text))
        const style = element('link', '')
        style.rel = 'stylesheet'
        style.href = '/.preview/problems.css'
        root.append(style, section)
        document.body.append(box)
      }

      function element(name, text) {
        const made = document.createElement(name)
        made.textContent = text
        return made
      }

      function hide() {
        box?.remove()
        box = undefined
      }

      restorePlace()
      addEventListener('beforeunload', leave)
      addEventListener('pagehide', disconnect)
      addEventListener('pageshow', connect)
      addEventListener('keydown', event => { if (event.key === 'Escape') hide() })
      document.addEventListener('visibilitychange', () => { document.hidden ? disconnect() : connect() })
      connect()
    })()

    """)
