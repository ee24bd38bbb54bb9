namespace WeChatUnion.Domain.Kernel.PersonalData;

/// <summary>A sealed value did not open. The message names the place, never the content.</summary>
public sealed class SealBrokenException(SealedPlace place, Exception? inner = null)
    : Exception($"{place.Table}.{place.Column} of row {place.Row} does not open.", inner);
