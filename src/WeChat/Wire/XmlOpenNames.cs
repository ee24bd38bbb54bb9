using System.Runtime.CompilerServices;
using WeChat.Callbacks;

namespace WeChat.Wire;

/// <summary>Names of the open elements, outermost first.</summary>
[InlineArray(CallbackLimits.Depth)]
internal struct XmlOpenNames
{
    private WireSlice first;
}
