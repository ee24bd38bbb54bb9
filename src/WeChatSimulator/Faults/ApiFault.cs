namespace WeChatSimulator.Faults;

/// <summary>A fault of the server API. Slow goes together with any other.</summary>
internal sealed record ApiFault
{
    public long Id { get; init; }

    /// <summary>For instance <c>/cgi-bin/message/custom/send</c>; null is every path.</summary>
    public string? Path { get; init; }

    /// <summary>One of <see cref="ApiAreas"/>, instead of a path.</summary>
    public string? Area { get; init; }

    public int DelayMilliseconds { get; init; }

    /// <summary>-1, 40001, 45009 …; null answers as usual.</summary>
    public int? Errcode { get; init; }

    /// <summary>Cuts the connection without an answer.</summary>
    public bool Drop { get; init; }

    public FaultAnswer? Answer { get; init; }

    /// <summary>The call takes effect first; only its answer is struck.</summary>
    public bool After { get; init; }

    /// <summary>The part of the calls it strikes, above 0 up to 1; null is every one.</summary>
    public double? Share { get; init; }

    /// <summary>How many calls it still strikes; null is until it is cleared.</summary>
    public int? Times { get; init; }

    public bool IsFor(string path) =>
        (Path is null || Path == path)
        && (Area is null || ApiAreas.Find(Area)?.Holds(path) is true);
}
