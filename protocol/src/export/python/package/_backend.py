"""Builds this package for pip and other installers: the hooks of PEP 517 and PEP 660.

It needs only the standard library, and so no network. Nothing is compiled.
"""

from __future__ import annotations

import base64
import hashlib
import io
import pathlib
import tarfile
import tomllib
import zipfile

_HERE = pathlib.Path(__file__).resolve().parent
_PROJECT: dict[str, str] = tomllib.loads(
    (_HERE / "pyproject.toml").read_text(encoding="utf-8")
)["project"]
_NAME = _PROJECT["name"].replace("-", "_")
_RELEASE = f"{_NAME}-{_PROJECT['version']}"


def build_wheel(
    wheel_directory: str,
    config_settings: object = None,
    metadata_directory: object = None,
) -> str:
    """Write a wheel that contains the package; return its name."""
    return _write_wheel(wheel_directory, _read(f"{_NAME}/*"))


def build_editable(
    wheel_directory: str,
    config_settings: object = None,
    metadata_directory: object = None,
) -> str:
    """Write a wheel that points to the package where it is; return its name."""
    return _write_wheel(wheel_directory, {f"{_NAME}.pth": f"{_HERE}\n".encode()})


def build_sdist(sdist_directory: str, config_settings: object = None) -> str:
    """Write an archive from which the wheel can be built; return its name."""
    name = f"{_RELEASE}.tar.gz"
    files = _read("*.md", "*.py", "*.toml", f"{_NAME}/*") | {"PKG-INFO": _metadata()}
    with tarfile.open(pathlib.Path(sdist_directory, name), "w:gz") as archive:
        for path, content in files.items():
            entry = tarfile.TarInfo(f"{_RELEASE}/{path}")
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return name


def _read(*patterns: str) -> dict[str, bytes]:
    """Return the contents of files in this folder by their paths."""
    found = (path for pattern in patterns for path in sorted(_HERE.glob(pattern)))
    files = (path for path in found if path.is_file())
    return {path.relative_to(_HERE).as_posix(): path.read_bytes() for path in files}


def _metadata() -> bytes:
    # Licences as SPDX expressions came with version 2.4.
    license = _PROJECT.get("license")
    head = {
        "Metadata-Version": "2.4" if license else "2.1",
        "Name": _PROJECT["name"],
        "Version": _PROJECT["version"],
        "Summary": _PROJECT["description"],
        "Requires-Python": _PROJECT["requires-python"],
        "Description-Content-Type": "text/markdown",
    }
    if license:
        head["License-Expression"] = license
    lines = "".join(f"{key}: {value}\n" for key, value in head.items())
    return f"{lines}\n".encode() + (_HERE / _PROJECT["readme"]).read_bytes()


def _write_wheel(folder: str, files: dict[str, bytes]) -> str:
    name = f"{_RELEASE}-py3-none-any.whl"
    about = f"{_RELEASE}.dist-info"
    wheel = f"Wheel-Version: 1.0\nGenerator: {__name__}\nRoot-Is-Purelib: true\n"
    files |= {
        f"{about}/METADATA": _metadata(),
        f"{about}/WHEEL": f"{wheel}Tag: py3-none-any\n".encode(),
    }
    record = "".join(_recorded(path, content) for path, content in files.items())
    files[f"{about}/RECORD"] = f"{record}{about}/RECORD,,\n".encode()
    with zipfile.ZipFile(pathlib.Path(folder, name), "w") as archive:
        for path, content in files.items():
            # An entry of a fixed date, so that the same files give the same wheel.
            entry = zipfile.ZipInfo(path)
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)
    return name


def _recorded(path: str, content: bytes) -> str:
    digest = base64.urlsafe_b64encode(hashlib.sha256(content).digest()).rstrip(b"=")
    return f"{path},sha256={digest.decode()},{len(content)}\n"
