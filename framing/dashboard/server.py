"""The server around the pages: their language and their limits for the browser, one cookie, and a warm start."""

from __future__ import annotations

import os
import re
import secrets
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import streamlit as st
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import MutableHeaders
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from framing.dashboard import state
from framing.dashboard.workspace import COOKIE
from framing.errors import FramingError

os.environ.setdefault("HF_HUB_OFFLINE", "1")  # whatever a project names: nothing is asked for, nothing is fetched

PAGES = Path(__file__).with_name("pages.py")

# Streamlit's own page needs inline styles and evaluates code of its charts; nothing may come from, or go, elsewhere.
POLICY = "; ".join(
    (
        "default-src 'self'",
        "connect-src 'self' ws://127.0.0.1:* ws://localhost:*",  # older Safari does not count these as 'self'
        "script-src 'self' 'unsafe-inline' 'unsafe-eval'",
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "font-src 'self' data:",
        "worker-src 'self' blob:",
        "object-src 'none'",
        "base-uri 'self'",
        "form-action 'self'",
        "frame-ancestors 'self'",
    )
)


# Streamlit's page would look for its server below the address of each page first, and find a 404 there.
ROOT = b"<script>window.__streamlit={BACKEND_BASE_URL:location.origin,MAIN_PAGE_BASE_URL:location.origin}</script>"


FILES = ("/media/", "/static/", "/_stcore/", "/component/")
"""What is not the page itself: a reader's downloads among it, which leave as they were made."""


class LocalPage:
    """Every answer says what the browser may load; the page itself says German, and carries the reader's cookie."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass everything on, with these headers; the HTML of the page, which is short, is rewritten in one piece."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        known = bool(request.cookies.get(COOKIE))
        code = b"en" if request.query_params.get("sprache") == "en" else b"de"
        is_page = not scope["path"].startswith(FILES) and "text/html" in request.headers.get("accept", "text/html")
        if is_page:  # it has to come readable, to be rewritten
            plain = [(name, value) for name, value in scope["headers"] if name != b"accept-encoding"]
            scope = {**scope, "headers": plain}
        waiting: Message | None = None
        body = b""

        async def answer(message: Message) -> None:
            nonlocal waiting, body
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                headers["Content-Security-Policy"] = POLICY
                headers["Referrer-Policy"] = "no-referrer"
                headers["X-Content-Type-Options"] = "nosniff"
                if not is_page or not headers.get("content-type", "").startswith("text/html"):
                    await send(message)
                    return
                if not known:  # Lax: a link in a mail leads to the reader's own work, too
                    token = secrets.token_urlsafe(24)
                    headers.append("Set-Cookie", f"{COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax")
                headers["Cache-Control"] = "no-store"  # a kept copy would come without the cookie
                waiting = message
            elif waiting is None:
                await send(message)
            else:
                body += message.get("body", b"")
                if not message.get("more_body"):
                    body = re.sub(rb'<html lang="\w+"', b'<html lang="%b"' % code, body, count=1)
                    body = body.replace(b"<head>", b"<head>" + ROOT, 1)
                    MutableHeaders(scope=waiting)["Content-Length"] = str(len(body))
                    await send(waiting)
                    await send({"type": "http.response.body", "body": body})

        await self.app(scope, receive, answer)


MIDDLEWARE = (Middleware(LocalPage),)


@asynccontextmanager
async def ready(app: st.App) -> AsyncIterator[None]:
    """Before the first visitor: the project is read and its first comparison made, so that nobody waits for it."""
    await run_in_threadpool(_warm)
    yield


def _warm() -> None:
    try:
        state.warm()
    except FramingError:
        return  # told on the page, to whoever opens it
