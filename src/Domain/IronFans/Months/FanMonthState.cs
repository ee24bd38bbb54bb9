namespace WeChatUnion.Domain.IronFans.Months;

public enum FanMonthState
{
    /// <summary>It is lived in, or waits for its close.</summary>
    Open = 1,

    /// <summary>Its order is fixed; who of the first may be honoured is still being asked.</summary>
    Closed = 2,

    /// <summary>Editors look at the first.</summary>
    Review = 3,

    /// <summary>公示: everybody may object.</summary>
    Notice = 4,

    /// <summary>The honoured are named for good.</summary>
    Published = 5,
}
