namespace WeChatUnion.Gateway.Hosting.Crowds;

/// <summary>The endpoint waits for somebody else: WeChat's answer, or a file from a phone on a weak network.</summary>
internal interface IWaitsOutside;

/// <inheritdoc cref="IWaitsOutside"/>
internal sealed class WaitsOutside : IWaitsOutside
{
    public static readonly WaitsOutside Mark = new();
}
