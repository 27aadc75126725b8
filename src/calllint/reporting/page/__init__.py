"""The HTML report's parts: what goes into the page as data, the skeleton, and the style and script that show it."""
