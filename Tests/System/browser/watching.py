"""What a page does besides being shown."""

from playwright.sync_api import Error


class Watch:
    """Notes everything that goes on in a browser's tab: use `notes` after `clear` and a visit."""

    def __init__(self, page):
        self.page = page
        self.requests: list[str] = []
        self.troubles: list[str] = []
        page.on("request", lambda request: self.requests.append(request.url))
        page.on("requestfailed", self._fail)
        page.on("console", lambda message: self.troubles.append(
            f"console {message.type}: {message.text}"))
        page.on("pageerror", lambda error: self.troubles.append(f"error: {error}"))
        page.on("popup", lambda popup: self.troubles.append(f"popup: {popup.url}"))
        page.on("dialog", self._dismiss)

    def _fail(self, request):
        # A picture, the tab's or one that was just coming into view, is broken off where the next page
        # comes sooner.
        if request.resource_type not in ("other", "image") or request.failure != "net::ERR_ABORTED":
            self.troubles.append(f"failed: {request.url}")

    def _dismiss(self, dialog):
        self.troubles.append(f"{dialog.type}: {dialog.message}")
        dialog.dismiss()

    def visit(self, url: str):
        """Opens `url` with a clean slate."""
        # A page before may still be on its way elsewhere (a refresh): it is left behind first.
        for _ in range(5):
            try:
                self.page.goto("about:blank")
                self.requests.clear()
                self.troubles.clear()
                self.page.goto(url, wait_until="load")
                return
            except Error as error:
                if "interrupted by another navigation" not in str(error):
                    raise
                self.page.wait_for_timeout(500)
        raise AssertionError(f"the browser never came to {url}")
