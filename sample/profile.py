"""The numbers of one organisation in one year, which agree with one another."""

from __future__ import annotations

from random import Random

Numbers = dict[str, float]


def school_numbers(random: Random) -> Numbers:
    """The numbers of a single school."""
    students = random.randint(90, 2200)
    return _shared(random, students, random.randint(max(8, students // 22), students // 11 + 9))


def area_numbers(random: Random, size: int) -> Numbers:
    """The numbers of a school district (`size` about 10 schools) or of a county (about 100)."""
    middle = random.randint(1 + size // 12, 2 + size // 5)
    primary = random.randint(size // 2, size)
    points = random.randint(2, 3 + size // 4)
    kinder = random.randint(1, 2 + size // 3)
    parts = {
        "mstudents": random.randint(180, 900) * middle,
        "pstudents": random.randint(90, 420) * primary,
        "kstudents": random.randint(30, 160) * kinder,
    }
    numbers = _shared(random, sum(parts.values()), sum(parts.values()) // random.randint(11, 17))
    numbers |= {"middle": middle, "primary": primary, "points": points, "kinder": kinder, **parts}
    numbers["schools"] = middle + primary + points + kinder
    for key, count in parts.items():
        numbers[key[0] + "girls"] = int(count * random.uniform(0.42, 0.52))
        numbers[key[0] + "classes"] = max(1, count // random.randint(28, 46))
    numbers["girls"] = sum(numbers[k + "girls"] for k in "mpk")
    numbers["boys"] = numbers["students"] - numbers["girls"]
    numbers["classes"] = sum(numbers[k + "classes"] for k in "mpk")
    return numbers


def _shared(random: Random, students: int, teachers: int) -> Numbers:
    girls = int(students * random.uniform(0.42, 0.53))
    full = max(4, teachers - random.randint(1, 2 + teachers // 15))
    money = [random.randint(3, 60) * (1 if students < 3000 else 10) for _ in range(3)]
    last = students + random.choice((-1, 1, 1)) * random.randint(3, 5 + students // 15)
    return {
        "students": students,
        "girls": girls,
        "boys": students - girls,
        "classes": max(2, students // random.randint(30, 48)),
        "teachers": teachers,
        "full": full,
        "support": teachers - full,
        "tfemale": int(full * random.uniform(0.35, 0.75)),
        "last": last,
        "books": students * random.randint(12, 35),
        "site": students * random.randint(12, 40),
        "building": students * random.randint(4, 11),
        "green": students * random.randint(2, 9),
        "computers": max(10, students // random.randint(8, 20)),
        "money1": money[0],
        "money2": money[1],
        "money3": money[2],
        "money": sum(money),
    }
