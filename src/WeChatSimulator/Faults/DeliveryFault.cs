namespace WeChatSimulator.Faults;

/// <summary>What can go wrong on the way of a callback.</summary>
internal enum DeliveryFault
{
    /// <summary>The next callback arrives twice at the same moment.</summary>
    Duplicate,

    /// <summary>The next callback arrives after the one that follows it.</summary>
    Reorder,

    /// <summary>The next two callbacks carry the same CreateTime.</summary>
    SameSecond,
}
