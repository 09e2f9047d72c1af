"""A process that no network is there for, with all that it starts: asking the kernel for one ends it.

Programs that are no Python are held by it too, whatever they are linked with.  It is seccomp of Linux, which needs no
rights (https://docs.kernel.org/userspace-api/seccomp_filter.html); no other system has it.
"""

from __future__ import annotations

import ctypes
import platform
import signal
import socket

_KERNELS = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198)}
"""By machine what the kernel calls it (linux/audit.h), and the number of the system call `socket` there."""
_IO_URING = 425  # the system call by which sockets are made too, on every machine
_NO_NEW_RIGHTS, _SECCOMP, _FILTER = 38, 22, 2  # linux/prctl.h
_LOAD, _IF_EQUAL, _ANSWER = 0x20, 0x15, 0x06  # linux/bpf_common.h
_NUMBER, _MACHINE, _FIRST_ARGUMENT = 0, 4, 16  # where struct seccomp_data has them
_ALLOW, _KILL = 0x7FFF0000, 0x80000000
ENDED = -signal.SIGSYS
"""The exit status of a process that asked for a network."""


class _Instruction(ctypes.Structure):
    _fields_ = (("code", ctypes.c_uint16), ("yes", ctypes.c_uint8), ("no", ctypes.c_uint8), ("value", ctypes.c_uint32))


class _Program(ctypes.Structure):
    _fields_ = (("length", ctypes.c_uint16), ("filter", ctypes.POINTER(_Instruction)))


def cut_off() -> None:
    """From now on this process and its children have only sockets of this machine's own (AF_UNIX).

    Raises OSError where the kernel will not have it, KeyError on a machine whose numbers are not known here.
    """
    machine, asking = _KERNELS[platform.machine()]
    lines = [
        (_LOAD, 0, 0, _MACHINE),
        (_IF_EQUAL, 0, 6, machine),
        (_LOAD, 0, 0, _NUMBER),
        (_IF_EQUAL, 4, 0, _IO_URING),
        (_IF_EQUAL, 0, 2, asking),
        (_LOAD, 0, 0, _FIRST_ARGUMENT),
        (_IF_EQUAL, 0, 1, socket.AF_UNIX),
        (_ANSWER, 0, 0, _ALLOW),
        (_ANSWER, 0, 0, _KILL),
    ]
    program = _Program(len(lines), (_Instruction * len(lines))(*(_Instruction(*line) for line in lines)))
    kernel = ctypes.CDLL(None, use_errno=True)
    for told in ((_NO_NEW_RIGHTS, 1, 0, 0, 0), (_SECCOMP, _FILTER, ctypes.byref(program), 0, 0)):
        if kernel.prctl(*told):
            raise OSError(ctypes.get_errno(), "prctl")
