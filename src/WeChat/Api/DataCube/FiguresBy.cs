namespace WeChat.Api.DataCube;

/// <summary>The steps in which messages are counted.</summary>
public enum FiguresBy
{
    Day,
    Hour,
    Week,
    Month,
}
