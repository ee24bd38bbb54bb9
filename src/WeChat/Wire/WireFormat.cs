namespace WeChat.Wire;

/// <summary>How a payload is written: XML from accounts, XML or JSON from mini-programs.</summary>
public enum WireFormat
{
    Xml,
    Json,
}
