import { Component, type ReactNode } from "react";

export interface ErrorBoundaryProps {
  readonly children: ReactNode;
  /** Shown instead of what failed. */
  readonly fallback: ReactNode;
  /** A new value tries again, such as the address. */
  readonly resetKey?: string;
}

interface State {
  readonly hasFailed: boolean;
  readonly resetKey: string | undefined;
}

/** Keeps the rest of the page when a part of it cannot be drawn. */
export class ErrorBoundary extends Component<ErrorBoundaryProps, State> {
  override state: State = { hasFailed: false, resetKey: this.props.resetKey };

  static getDerivedStateFromError(): Partial<State> {
    return { hasFailed: true };
  }

  static getDerivedStateFromProps({ resetKey }: ErrorBoundaryProps, state: State): State | null {
    return resetKey === state.resetKey ? null : { hasFailed: false, resetKey };
  }

  override render(): ReactNode {
    return this.state.hasFailed ? this.props.fallback : this.props.children;
  }
}
