namespace WeChat.Api.CustomerService;

/// <summary>Text; may hold line breaks and <c>&lt;a href&gt;</c> links.</summary>
/// <param name="Content">At most <see cref="MaxBytes"/> bytes of UTF-8; WeChat answers 45002 above.</param>
public sealed record CustomerServiceText(string Content) : CustomerServiceMessage
{
    public const int MaxBytes = 2048;
}
