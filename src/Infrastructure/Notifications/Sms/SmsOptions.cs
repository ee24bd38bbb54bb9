namespace WeChatUnion.Infrastructure.Notifications.Sms;

/// <summary>Section <c>Sms</c>: the operator's gateway. Without an endpoint no text message is sent.</summary>
public sealed class SmsOptions
{
    public const string Section = "Sms";

    /// <summary>Address messages are posted to; https outside of Development. Empty: there is no operator.</summary>
    public string Endpoint { get; set; } = "";

    public string AppKey { get; set; } = "";

    /// <summary>Signs each request; at least 16 characters.</summary>
    public string Secret { get; set; } = "";

    /// <summary>The signature (短信签名) registered with the operator, without brackets.</summary>
    public string SignName { get; set; } = "";

    /// <summary>Seconds the operator may take, 1 to 10.</summary>
    public int TimeoutSeconds { get; set; } = 5;

    /// <summary>The operator's template id for each kind.</summary>
    public Dictionary<string, string> Templates { get; } = [];

    public bool IsConfigured => Endpoint.Length > 0;
}
