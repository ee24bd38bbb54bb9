namespace WeChat.Replies;

/// <summary>What the answer to a delivery says; to whom is the <see cref="ReplyHeader"/>'s part.</summary>
public interface IPassiveReply
{
    /// <summary>WeChat's name for the kind.</summary>
    string MsgType { get; }

    /// <summary>Writes the elements that follow MsgType.</summary>
    /// <exception cref="Callbacks.CallbackException">WeChat would refuse the content (-40011).</exception>
    void WriteBody(ref ReplyXmlWriter xml);
}
