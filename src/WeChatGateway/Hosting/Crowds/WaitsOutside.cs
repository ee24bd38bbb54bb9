namespace WeChatUnion.Gateway.Hosting.Crowds;

/// <summary>The endpoint waits for somebody else: WeChat's answer, or a file from a phone on a weak network.</summary>
internal interface IWaitsOutside
{
    /// <summary>
    /// It waits for a file alone, in <see cref="Turn.OutsideAsync"/>, and asks the database before and after it. Otherwise it may wait
    /// at any moment.
    /// </summary>
    bool ForFile { get; }
}

/// <summary>For WeChat.</summary>
internal sealed class WaitsOutside : IWaitsOutside
{
    public static readonly WaitsOutside Mark = new();

    public bool ForFile => false;
}
