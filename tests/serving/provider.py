"""A real OpenID provider on this machine (idpyoidc, which is certified), on a port of its own; who
signs in next is said by the test, and no password is asked."""

from __future__ import annotations

import contextlib
import json
import threading
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qsl, urlsplit

from idpyoidc.server import Server
from idpyoidc.server.configure import OPConfiguration
from idpyoidc.server.exception import OidcEndpointError

CLIENT, SECRET = "ladder", "client-secret-of-ladder-0123456789abcdef"
OTHER, OTHER_SECRET = "another-application", "client-secret-of-another-0123456789abcdef"
ENDPOINTS: Mapping[str, tuple[str, str, Mapping[str, Any]]] = {
    "provider_config": (
        ".well-known/openid-configuration",
        "idpyoidc.server.oidc.provider_config.ProviderConfiguration",
        {"client_authn_method": None},
    ),
    "authorization": (
        "authorization",
        "idpyoidc.server.oidc.authorization.Authorization",
        {"client_authn_method": None, "response_types_supported": ["code"]},
    ),
    "token": (
        "token",
        "idpyoidc.server.oidc.token.Token",
        {"client_authn_method": ["client_secret_basic", "client_secret_post"]},
    ),
    "userinfo": ("userinfo", "idpyoidc.server.oidc.userinfo.UserInfo", {}),
}


@dataclass
class Provider:
    """`url` is its issuer; `people` are the claims of those who can sign in, by their id."""

    url: str
    server: Any
    people: dict[str, dict[str, Any]]

    def let_in(self, person: str, **claims: Any) -> None:
        """Whoever comes next is this person."""
        self.people[person] = {"sub": person, **claims}
        for method in self.server.context.authn_broker.db.values():
            method["method"].user = person


@contextlib.contextmanager
def providing(callback: str) -> Iterator[Provider]:
    """The provider, which sends people back to `callback` and nowhere else."""
    http = ThreadingHTTPServer(("127.0.0.1", 0), _Handler)
    url = f"http://127.0.0.1:{http.server_port}"
    server = Server(OPConfiguration(_configuration(url), base_path=""), cwd=".")
    for client, secret in ((CLIENT, SECRET), (OTHER, OTHER_SECRET)):
        server.context.cdb[client] = {
            "client_id": client,
            "client_secret": secret,
            "redirect_uris": [(callback, {})],
            "response_types_supported": ["code"],
            "allowed_scopes": ["openid", "email", "profile"],
            "token_endpoint_auth_method": "client_secret_basic",
        }
        server.context.keyjar.add_symmetric(client, secret)
    _Handler.provider = found = Provider(url, server, server.context.userinfo.db)
    thread = threading.Thread(target=http.serve_forever, daemon=True)
    thread.start()
    try:
        yield found
    finally:
        http.shutdown()
        http.server_close()
        thread.join()


def _configuration(url: str) -> dict[str, Any]:
    lasting = {"kwargs": {"lifetime": 600}}
    keys = [{"type": "RSA", "use": ["sig"]}, {"type": "EC", "crv": "P-256", "use": ["sig"]}]
    return {
        "issuer": url,
        "key_conf": {"key_defs": keys, "uri_path": "jwks"},
        "preference": {"id_token_signing_alg_values_supported": ["RS256"]},
        "endpoint": {
            name: {"path": path, "class": kind, "kwargs": dict(given)}
            for name, (path, kind, given) in ENDPOINTS.items()
        },
        "token_handler_args": {
            "key_conf": {"key_defs": [{"type": "oct", "bytes": 24, "use": ["enc"], "kid": "code"}]},
            "code": lasting,
            "token": {"class": "idpyoidc.server.token.jwt_token.JWTToken", **lasting},
            "id_token": {
                "class": "idpyoidc.server.token.id_token.IDToken",
                "kwargs": {"base_claims": {"email": None, "email_verified": None}},
            },
        },
        "session_params": {
            "encrypter": {
                "kwargs": {
                    "keys": {
                        "key_defs": [
                            {"type": "OCT", "use": ["enc"], "kid": "password"},
                            {"type": "OCT", "use": ["enc"], "kid": "salt"},
                        ]
                    },
                    "iterations": 1,
                }
            }
        },
        "authentication": {
            "user": {
                "acr": "urn:oasis:names:tc:SAML:2.0:ac:classes:InternetProtocolPassword",
                "class": "idpyoidc.server.user_authn.user.NoAuthn",
                "kwargs": {"user": "nobody"},
            }
        },
        "userinfo": {"class": "idpyoidc.server.user_info.UserInfo", "kwargs": {"db": {}}},
    }


class _Handler(BaseHTTPRequestHandler):
    provider: Provider

    def do_GET(self) -> None:
        self._answer(dict(parse_qsl(urlsplit(self.path).query)))

    def do_POST(self) -> None:
        body = self.rfile.read(int(self.headers["Content-Length"] or 0)).decode()
        self._answer(dict(parse_qsl(body)))

    def log_message(self, *_: object) -> None:
        """Nothing of it is said."""

    def _answer(self, given: dict[str, str]) -> None:
        path, server = urlsplit(self.path).path.strip("/"), self.provider.server
        if path == "jwks":
            self._send(200, json.dumps(server.context.keyjar.export_jwks("")))
            return
        name = next((name for name, (at, _, _) in ENDPOINTS.items() if at == path), None)
        if name is None:
            self._send(404, "{}")
            return
        endpoint = server.get_endpoint(name)
        info = {"headers": {key.lower(): value for key, value in self.headers.items()}}
        try:
            asked = endpoint.parse_request(given, http_info=info)
        except OidcEndpointError:
            self._send(401, json.dumps({"error": "invalid_client"}))
            return
        answer = asked if "error" in asked else endpoint.process_request(asked, http_info=info)
        if "error" in answer:
            said = answer.to_dict() if hasattr(answer, "to_dict") else dict(answer)
            self._send(400, json.dumps({key: str(value) for key, value in said.items()}))
            return
        made = endpoint.do_response(request=asked, **answer)
        if name == "authorization":
            self.send_response(302)
            self.send_header("Location", made["response"])
            self.end_headers()
        else:
            self._send(200, made["response"])

    def _send(self, status: int, body: str) -> None:
        said = body.encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(said)))
        self.end_headers()
        self.wfile.write(said)
