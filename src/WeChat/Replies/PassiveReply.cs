using System.Buffers;

namespace WeChat.Replies;

/// <summary>Renders replies to clear XML, which a later step may encrypt any number of times.</summary>
public static class PassiveReply
{
    /// <summary>The body that says nothing; sent clear in every mode.</summary>
    public static ReadOnlySpan<byte> Success => "success"u8;

    /// <summary>Writes the whole document.</summary>
    /// <exception cref="Callbacks.CallbackException">WeChat would refuse the content (-40011).</exception>
    public static void Write(IPassiveReply reply, ReplyHeader header, IBufferWriter<byte> output)
    {
        ArgumentNullException.ThrowIfNull(reply);
        var xml = new ReplyXmlWriter(output);
        xml.Open("xml"u8);
        xml.Text("ToUserName"u8, header.ToUserName);
        xml.Text("FromUserName"u8, header.FromUserName);
        xml.Number("CreateTime"u8, header.CreateTime);
        xml.Text("MsgType"u8, reply.MsgType);
        reply.WriteBody(ref xml);
        xml.Close("xml"u8);
    }

    /// <summary>The document as an array, to be stored.</summary>
    public static byte[] ToBytes(IPassiveReply reply, ReplyHeader header)
    {
        var output = new ArrayBufferWriter<byte>();
        Write(reply, header, output);
        return output.WrittenSpan.ToArray();
    }
}
