namespace WeChat.Wire;

internal enum XmlToken
{
    /// <summary>The slice is the element's name.</summary>
    Start,
    End,

    /// <summary>The slice is character data whose references still stand in it.</summary>
    Text,

    /// <summary>The slice is the inside of a CDATA section.</summary>
    CData,
    Finished,
    Failed,
}
