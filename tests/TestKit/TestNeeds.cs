using NUnit.Framework;

namespace WeChatUnion.TestKit;

/// <summary>
/// What some tests need beside the SDK. Where it is absent the test is skipped with the reason;
/// under <c>UNION_TEST_REQUIRE=all</c> it fails instead, so that nothing goes untested unnoticed.
/// </summary>
public static class TestNeeds
{
    private const string DefaultChromium = "/usr/bin/chromium";
    private const string DefaultPython = "/usr/bin/python3";

    /// <summary>An Npgsql connection string to the maintenance database of a server for tests.</summary>
    public static string PostgreSql() =>
        Setting("UNION_TEST_POSTGRES")
        ?? throw Missing("UNION_TEST_POSTGRES names no PostgreSQL server");

    /// <summary>A connection string to a Redis for tests.</summary>
    public static string Redis() =>
        Setting("UNION_TEST_REDIS") ?? throw Missing("UNION_TEST_REDIS names no Redis server");

    /// <summary>Path of a Chromium.</summary>
    public static string Chromium()
    {
        var path = Setting("UNION_TEST_CHROMIUM") ?? DefaultChromium;
        return File.Exists(path)
            ? path
            : throw Missing("UNION_TEST_CHROMIUM names no Chromium and none is installed");
    }

    /// <summary>Path of a Python 3.8 or later.</summary>
    public static string Python()
    {
        var path = Setting("UNION_TEST_PYTHON") ?? DefaultPython;
        return File.Exists(path)
            ? path
            : throw Missing("UNION_TEST_PYTHON names no Python and none is installed");
    }

    private static string? Setting(string name) =>
        Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;

    private static ResultStateException Missing(string reason) =>
        Setting("UNION_TEST_REQUIRE") == "all"
            ? new AssertionException($"{reason}, and UNION_TEST_REQUIRE=all forbids skipping.")
            : new IgnoreException($"{reason}.");
}
