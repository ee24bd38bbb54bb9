namespace WeChatUnion.Domain.Subsidies;

/// <summary>How one came back. Only public transport counts: no self-drive, no hailed car.</summary>
public enum TravelMode
{
    /// <summary>火车、动车</summary>
    Train = 1,

    /// <summary>飞机</summary>
    Plane = 2,

    /// <summary>长途汽车</summary>
    Coach = 3,

    /// <summary>轮船</summary>
    Ship = 4,
}
