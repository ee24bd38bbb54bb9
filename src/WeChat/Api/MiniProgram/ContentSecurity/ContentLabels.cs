namespace WeChat.Api.MiniProgram.ContentSecurity;

/// <summary>The kinds of content WeChat tells apart. The list may grow.</summary>
public static class ContentLabels
{
    public const int Normal = 100;
    public const int Advertisement = 10001;
    public const int Politics = 20001;
    public const int Pornography = 20002;
    public const int Abuse = 20003;
    public const int Crime = 20006;
    public const int Fraud = 20008;
    public const int Vulgar = 20012;
    public const int Copyright = 20013;
    public const int Other = 21000;
}
