"""A real browser without a window, for what only a browser can say of the page."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
from selenium.webdriver import Chrome, ChromeOptions
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait

_LONG_TASKS = """
window.longTasks = [];
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.longTasks.push(entry.duration);
}).observe({ type: "longtask", buffered: true });
"""


class Browser:
    """A page of ours in Chromium."""

    def __init__(self, driver: Chrome) -> None:
        self.driver = driver

    def open(self, file: Path, fragment: str = "") -> None:
        """Loads `file`, at `fragment`, and waits until it is drawn."""
        self.driver.get("about:blank")
        self.driver.get(f"{file.as_uri()}{fragment}")
        self.wait(lambda: not self.all("#view[aria-busy]"))

    def go(self, fragment: str) -> None:
        """Follows `fragment` within the page."""
        before = self.run("return location.hash")
        self.run("location.hash = arguments[0]", fragment)
        if before != fragment:
            self.run("return new Promise((done) => setTimeout(done, 50))")

    def run(self, script: str, *arguments: object) -> Any:
        """What `script` returns."""
        return self.driver.execute_script(script, *arguments)  # type: ignore[no-untyped-call]

    def all(self, selector: str) -> list[WebElement]:
        return self.driver.find_elements(By.CSS_SELECTOR, selector)

    def one(self, selector: str) -> WebElement:
        return self.driver.find_element(By.CSS_SELECTOR, selector)

    def texts(self, selector: str) -> list[str]:
        """What the elements say, also those that are not in sight."""
        return [str(self.run("return arguments[0].textContent", element)) for element in self.all(selector)]

    def wait(self, condition: Callable[[], object]) -> None:
        WebDriverWait(self.driver, 20).until(lambda _: condition())

    def errors(self) -> list[str]:
        """What the browser has to complain of since it was last asked."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def size(self, width: int, height: int = 900) -> None:
        sizes = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": False}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", sizes)

    def media(self, media: str = "", **features: str) -> None:
        """Pretends `media` (such as `print`) and features of it (`prefers_color_scheme="dark"`)."""
        chosen = [{"name": name.replace("_", "-"), "value": value} for name, value in features.items()]
        self.driver.execute_cdp_cmd("Emulation.setEmulatedMedia", {"media": media, "features": chosen})


@contextmanager
def browser() -> Iterator[Browser]:
    """Chromium, ended when the block is left. Skips the test where there is none."""
    binary, service = shutil.which("chromium"), shutil.which("chromedriver")
    if binary is None or service is None:
        pytest.skip("there is no chromium with its chromedriver on this machine")
    options = ChromeOptions()
    options.binary_location = binary
    for argument in ("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--window-size=1280,900"):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = Chrome(options=options, service=Service(service))
    try:
        driver.execute_cdp_cmd("Page.addScriptToEvaluateOnNewDocument", {"source": _LONG_TASKS})
        yield Browser(driver)
    finally:
        driver.quit()
