using WeChatUnion.Domain.Kernel.FairDraw;

namespace WeChatUnion.Domain.Lotteries;

/// <summary>A public value straight from its source.</summary>
public interface IBeaconFeed
{
    /// <summary>Null: this source is not asked here, does not answer, or does not know it yet; people may write it instead.</summary>
    Task<string?> FetchAsync(BeaconChoice choice, CancellationToken cancel);
}
