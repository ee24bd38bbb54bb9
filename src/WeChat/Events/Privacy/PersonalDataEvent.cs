using WeChat.Messages;

namespace WeChat.Events.Privacy;

/// <summary>A duty about personal data. FromUserName is a platform id; the person is OpenId.</summary>
public abstract record PersonalDataEvent : InboundEvent
{
    private protected PersonalDataEvent() { }

    private protected PersonalDataEvent(Payload payload)
        : base(payload)
    {
        OpenId = payload.Fields.Text("OpenId"u8);
        UnionId = payload.Fields.Text("UnionId"u8);
        AppId = payload.Fields.Text("AppId"u8);
        RevokeInfo = payload.Fields.Text("RevokeInfo"u8);
        PluginId = payload.Fields.Text("PluginId"u8);
        OpenPId = payload.Fields.Text("OpenPId"u8);
    }

    public string OpenId { get; init; } = "";

    public string UnionId { get; init; } = "";

    public string AppId { get; init; } = "";

    /// <summary>Code of the revoked data; any code may come (1 to 20, 201 to 207, 301 are known).</summary>
    public string RevokeInfo { get; init; } = "";

    public string PluginId { get; init; } = "";

    /// <summary>The person as the plug-in knows them.</summary>
    public string OpenPId { get; init; } = "";
}
